/** @type {import('next').NextConfig} */
export default {
  reactStrictMode: true,
  poweredByHeader: false,
  // A page has its title from its first byte on, for every reader and not for search engines alone.
  htmlLimitedBots: /.*/,
  images: { unoptimized: true },
  serverExternalPackages: ['@electric-sql/pglite', 'pg'],
  agentRules: false,
  devIndicators: false,
  // `npm test` checks the types, of the tests too; a start need not wait for it.
  typescript: { ignoreBuildErrors: true },
  // Fewer, larger chunks compress better, and a page here is opened by people who stay.
  experimental: {
    turbopackChunking: { firstPageLoadPriority: 1, minChunkSize: 200_000, maxMergeChunkSize: 10_000_000 },
  },
}

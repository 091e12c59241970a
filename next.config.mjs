/** @type {import('next').NextConfig} */
export default {
  reactStrictMode: true,
  poweredByHeader: false,
  images: { unoptimized: true },
  serverExternalPackages: ['@electric-sql/pglite', 'pg'],
  agentRules: false,
  devIndicators: false,
  // `npm test` checks the types, of the tests too; a start need not wait for it.
  typescript: { ignoreBuildErrors: true },
}

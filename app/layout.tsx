import './globals.css'
import type { Metadata, Viewport } from 'next'
import { headers } from 'next/headers'
import { redirect } from 'next/navigation'
import type { ReactNode } from 'react'
import { Providers } from '#components/providers.tsx'
import { searchBeforeAwake } from '#components/shell/early-search.ts'
import { ownScriptsOnly } from '#components/shell/own-scripts-only.ts'
import { railBeforePaint } from '#components/shell/rail-before-paint.ts'
import { Shell } from '#components/shell/shell.tsx'
import { pageVisitor } from '#lib/server/page-visitor.ts'

export const metadata: Metadata = {
  title: { default: 'Lanyard', template: '%s · Lanyard' },
  description: 'Which resources wear which managed identities in an Azure tenant, and what each identity opens.',
  robots: { index: false, follow: false },
}

export const viewport: Viewport = {
  themeColor: [
    { media: '(prefers-color-scheme: light)', color: '#ffffff' },
    { media: '(prefers-color-scheme: dark)', color: '#111819' },
  ],
}

export default async function RootLayout({ children }: { children: ReactNode }) {
  // Read for each request, so that no page is made before: its scripts carry the nonce of the one answer.
  const asked = await headers()
  const nonce = asked.get('x-nonce') ?? undefined
  const visitor = await pageVisitor(asked)
  if (!visitor) redirect('/sign-in')
  const { name, role } = visitor.session
  return (
    // Theme and rail are set on it before React wakes up.
    <html lang="en" suppressHydrationWarning>
      <head>
        <meta name="lanyard-request" content={visitor.requestToken} />
        <script nonce={nonce}>{ownScriptsOnly}</script>
        <script nonce={nonce}>{railBeforePaint}</script>
        <script nonce={nonce}>{searchBeforeAwake}</script>
      </head>
      <body>
        <Providers nonce={nonce}>
          <Shell who={`${name}, ${role}`}>{children}</Shell>
        </Providers>
      </body>
    </html>
  )
}

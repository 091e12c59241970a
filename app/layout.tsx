import './globals.css'
import type { Metadata, Viewport } from 'next'
import type { ReactNode } from 'react'
import { Providers } from '#components/providers.tsx'
import { railBeforePaint } from '#components/shell/rail-before-paint.ts'
import { Shell } from '#components/shell/shell.tsx'

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

export default function RootLayout({ children }: { children: ReactNode }) {
  return (
    // Theme and rail are set on it before React wakes up.
    <html lang="en" suppressHydrationWarning>
      <head>
        <script>{railBeforePaint}</script>
      </head>
      <body>
        <Providers>
          <Shell>{children}</Shell>
        </Providers>
      </body>
    </html>
  )
}

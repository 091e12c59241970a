import type { IncomingHttpHeaders } from 'node:http'

/** What proxies and frameworks say to each other: nobody outside may say it, so it is forgotten at the door. */
const inner = [
  'x-middleware-',
  'x-nextjs-',
  'x-next-',
  'x-invoke-',
  'x-matched-path',
  'x-vercel-',
  'x-now-',
  'x-forwarded-',
  'x-real-ip',
  'x-original-',
  'x-rewrite-',
  'x-nonce',
  'x-ms-',
  'x-http-method',
  'x-prerender',
  'x-mi-',
]
const innerWhole = new Set([
  'forwarded',
  'next-resume',
  'content-security-policy',
  'content-security-policy-report-only',
])

/** Takes from a request what only our own side may have set. */
export function forgetInnerHeaders(headers: IncomingHttpHeaders): void {
  for (const name of Object.keys(headers))
    if (innerWhole.has(name) || inner.some((start) => name.startsWith(start))) delete headers[name]
}

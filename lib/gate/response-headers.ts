/** Cytoscape writes this one rule into the page; its text is allowed by its SHA-256, and nothing else is. */
const cytoscapeStyle = 'sha256-pgvDUBa4IjFA2yuSJ2cqcyxmNYJMborsd0ORcRv9vw8='

/** What a page may load and run. `nonce` is of this one answer, and on every script that we write into it. */
export function contentSecurityPolicy(nonce: string, { dev }: { dev: boolean }): string {
  const directives = [
    "default-src 'none'",
    // Pages are made anew while they are worked on, by means that no user's browser should allow.
    `script-src 'nonce-${nonce}' 'strict-dynamic'${dev ? " 'unsafe-eval'" : ''}`,
    `style-src 'self' ${dev ? "'unsafe-inline'" : `'nonce-${nonce}' '${cytoscapeStyle}'`}`,
    "img-src 'self' data: blob:",
    "font-src 'self'",
    "connect-src 'self'",
    "manifest-src 'self'",
    "worker-src 'self'",
    "form-action 'self'",
    "base-uri 'none'",
    "object-src 'none'",
    "frame-ancestors 'none'",
    ...(dev ? [] : ["require-trusted-types-for 'script'", 'trusted-types default nextjs']),
  ]
  return directives.join('; ')
}

/** What a worker of ours may load: parts of its own code, the map's bytes and the fonts that it draws with. */
export const workerPolicy = "default-src 'none'; script-src 'self'; connect-src 'self'; font-src 'self'"

/** On every answer, whoever made it. */
export const safeHeaders: ReadonlyMap<string, string> = new Map([
  ['x-content-type-options', 'nosniff'],
  ['referrer-policy', 'no-referrer'],
  ['cross-origin-opener-policy', 'same-origin'],
  ['cross-origin-resource-policy', 'same-origin'],
  ['cross-origin-embedder-policy', 'require-corp'],
  ['permissions-policy', 'camera=(), geolocation=(), microphone=(), payment=(), usb=()'],
  ['x-frame-options', 'DENY'],
])

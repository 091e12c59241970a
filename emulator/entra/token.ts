import { createHmac, randomBytes } from 'node:crypto'

/** What the emulator reads from a token that it once gave out. */
export interface TokenClaims {
  aud: string
  /** Seconds since 1970. */
  exp: number
}

const key = randomBytes(32)
const encoded = (value: unknown) => Buffer.from(JSON.stringify(value)).toString('base64url')
const signatureOf = (text: string) => createHmac('sha256', key).update(text).digest('base64url')

/** A JSON web token. Clients never look into its signature; the emulator does. */
export function signedToken(claims: TokenClaims & Record<string, unknown>): string {
  const text = `${encoded({ typ: 'JWT', alg: 'HS256' })}.${encoded(claims)}`
  return `${text}.${signatureOf(text)}`
}

/** The claims of a token of ours; `undefined` for any other text. */
export function claimsOf(token: string): TokenClaims | undefined {
  const [head, body, signature] = token.split('.')
  if (!head || !body || signature !== signatureOf(`${head}.${body}`)) return undefined
  return JSON.parse(Buffer.from(body, 'base64url').toString('utf8')) as TokenClaims
}

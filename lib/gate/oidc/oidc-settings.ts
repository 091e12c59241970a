import { existsSync } from 'node:fs'
import { z } from 'zod'

/** How Lanyard shows the directory that it is the application: without a secret where it can. */
export type ClientCredential =
  /** A user-assigned managed identity that the application trusts as a federated credential; its client id. */
  | { kind: 'managed identity'; clientId: string }
  /** A file that the platform fills with a token, as the workload identity of Kubernetes does. */
  | { kind: 'token file'; path: string }
  /** A PEM file with private key and certificate. */
  | { kind: 'certificate'; path: string }
  | { kind: 'secret file'; path: string }

export interface OidcSettings {
  /** Exactly as tokens name it. */
  issuer: string
  /** Folded to lower case, as Entra writes it. */
  tenantId: string
  clientId: string
  credential: ClientCredential
}

/** Where the server listens, under which address people ask for it, and how they sign in. */
export interface SignInSettings {
  host: string
  /** An origin, without a slash at the end. */
  publicUrl?: string
  oidc?: OidcSettings
}

type Environment = Record<string, string | undefined>

const loopback = new Set(['127.0.0.1', 'localhost', '::1', '[::1]'])

/** Where people of each cloud sign in; nothing else may be asked for a token. */
const authorities = {
  public: 'https://login.microsoftonline.com',
  usgov: 'https://login.microsoftonline.us',
  china: 'https://login.partner.microsoftonline.cn',
} as const

const credentials = [
  ['LANYARD_SIGN_IN_MANAGED_IDENTITY', 'managed identity'],
  ['LANYARD_SIGN_IN_TOKEN_FILE', 'token file'],
  ['LANYARD_SIGN_IN_CERTIFICATE', 'certificate'],
  ['LANYARD_SIGN_IN_SECRET_FILE', 'secret file'],
] as const

const guid = (what: string) => z.guid(`give ${what}: a GUID`).transform((text) => text.toLowerCase())

const schema = z.object({
  LANYARD_SIGN_IN_TENANT: guid('the id of the tenant'),
  LANYARD_SIGN_IN_CLIENT: guid("the application's client id"),
  LANYARD_SIGN_IN_CLOUD: z.enum(['public', 'usgov', 'china'], 'give `public`, `usgov` or `china`').default('public'),
  LANYARD_SIGN_IN_ISSUER: z
    .url('give an address of this machine')
    .refine((text) => loopback.has(URL.parse(text)?.hostname ?? ''), 'only this machine may stand in for Entra')
    .optional(),
})

/**
 * Reads `HOST`, `PUBLIC_URL` and `LANYARD_SIGN_IN_…`; an empty variable counts as absent. A server that others can reach
 * has all of them, or is refused with every fault named at once.
 */
export function signInSettingsFrom(environment: Environment): { settings: SignInSettings } | { mistakes: string[] } {
  const given = new Map(
    Object.entries(environment).flatMap(([name, text]) => (text?.trim() ? [[name, text.trim()]] : [])),
  )
  const host = given.get('HOST') ?? '127.0.0.1'
  const isReached = !loopback.has(host)
  const wanted = isReached || [...given.keys()].some((name) => name.startsWith('LANYARD_SIGN_IN_'))
  const mistakes: string[] = []

  const publicUrl = publicUrlFrom(given.get('PUBLIC_URL'), { mustBeThere: wanted, mistakes })
  if (!wanted) return mistakes.length > 0 ? { mistakes } : { settings: { host, ...(publicUrl && { publicUrl }) } }

  const read = schema.safeParse(Object.fromEntries(given))
  for (const { path, message } of read.error?.issues ?? []) mistakes.push(`${String(path[0])}: ${message}`)
  const credential = credentialFrom(given, mistakes)
  if (isReached && mistakes.length > 0)
    mistakes.push(
      `HOST is \`${host}\`, which others can reach: without a complete sign-in only 127.0.0.1 is listened at`,
    )
  if (!read.success || !credential || !publicUrl || mistakes.length > 0) return { mistakes }
  const { LANYARD_SIGN_IN_TENANT: tenantId, LANYARD_SIGN_IN_CLOUD: cloud, LANYARD_SIGN_IN_ISSUER: own } = read.data
  const issuer = own ?? `${authorities[cloud]}/${tenantId}/v2.0`
  return {
    settings: { host, publicUrl, oidc: { issuer, tenantId, clientId: read.data.LANYARD_SIGN_IN_CLIENT, credential } },
  }
}

/** An origin: https, or this machine's own for trying it out. */
function publicUrlFrom(
  text: string | undefined,
  { mustBeThere, mistakes }: { mustBeThere: boolean; mistakes: string[] },
): string | undefined {
  if (text === undefined) {
    if (mustBeThere) mistakes.push('PUBLIC_URL: give the address that people type, as `https://lanyard.example.com`')
    return undefined
  }
  const url = URL.parse(text)
  const isOrigin = url !== null && url.pathname === '/' && !url.search && !url.hash && !url.username && !url.password
  if (isOrigin && (url.protocol === 'https:' || (url.protocol === 'http:' && loopback.has(url.hostname))))
    return url.origin
  mistakes.push(
    `PUBLIC_URL is \`${isOrigin ? text : 'no origin'}\`: give an https address without a path, as \`https://lanyard.example.com\``,
  )
  return undefined
}

function credentialFrom(given: Map<string, string>, mistakes: string[]): ClientCredential | undefined {
  const chosen = credentials.filter(([name]) => given.has(name))
  const [first] = chosen
  if (!first || chosen.length > 1) {
    const names = credentials.map(([name]) => `\`${name}\``).join(', ')
    mistakes.push(
      `${chosen.length === 0 ? 'none' : `${chosen.length}`} of ${names} ${chosen.length === 0 ? 'is' : 'are'} given: give one, the first where you can`,
    )
    return undefined
  }
  const [name, kind] = first
  const value = given.get(name)!
  if (kind === 'managed identity') {
    if (z.guid().safeParse(value).success) return { kind, clientId: value.toLowerCase() }
    mistakes.push(`${name}: give the client id of the user-assigned identity: a GUID`)
    return undefined
  }
  if (existsSync(value)) return { kind, path: value }
  mistakes.push(`${name} is \`${value}\`: there is no such file`)
  return undefined
}

import * as client from 'openid-client'
import { z } from 'zod'
import { returnPath } from '../return-path.ts'
import type { Role } from '../role.ts'
import { clientAuthentication } from './client-authentication.ts'
import type { OidcSettings } from './oidc-settings.ts'
import { roleFrom } from './role-from.ts'
import { SignInRefusal } from './sign-in-refusal.ts'
import { type Transactions, transactionsOf } from './transactions.ts'

/** Who signed in, by what the tenant says of them. No token is kept. */
export interface SignedInPerson {
  /** The directory's id of the person, which no other gets. */
  objectId: string
  /** For people to read: it may change. */
  name: string
  role: Role
}

/** Signing in with the one tenant: authorization code with PKCE, state and nonce. */
export interface OidcSignIn {
  /** @returns where the browser goes, and the id of this one sign-in, which it keeps in a cookie until it is back */
  begin(returnTo?: string | null): Promise<{ address: URL; transaction: string }>
  /** @throws {SignInRefusal} unless everything that came back is what it must be */
  finish(came: URL, transaction: string | undefined): Promise<{ person: SignedInPerson; returnTo: string }>
  /** Where the directory's own sign-in ends as well, if it says so. */
  endAddress(): Promise<URL | undefined>
}

/** Where the directory sends people back to; the application has to name it. */
export const callback = '/auth/callback'

/** What Entra must say of a person. */
const claims = z.object({
  iss: z.string(),
  tid: z.string(),
  oid: z.guid(),
  name: z.string().optional(),
  preferred_username: z.string().optional(),
  roles: z.unknown().optional(),
})

export function oidcSignIn(
  settings: OidcSettings,
  { publicUrl, transactions = transactionsOf() }: { publicUrl: string; transactions?: Transactions },
): OidcSignIn {
  const redirect = `${publicUrl}${callback}`
  let known: Promise<client.Configuration> | undefined
  /** Asked once; after a failure, again. */
  const configuration = () => {
    known ??= discovered(settings)
    return known.catch((error: unknown) => {
      known = undefined
      throw unreachable(error)
    })
  }
  return {
    async begin(returnTo) {
      const config = await configuration()
      const [state, nonce, codeVerifier] = [client.randomState(), client.randomNonce(), client.randomPKCECodeVerifier()]
      const address = client.buildAuthorizationUrl(config, {
        redirect_uri: redirect,
        scope: 'openid profile',
        response_mode: 'query',
        state,
        nonce,
        code_challenge: await client.calculatePKCECodeChallenge(codeVerifier),
        code_challenge_method: 'S256',
      })
      return {
        address,
        transaction: transactions.begin({ state, nonce, codeVerifier, returnTo: returnPath(returnTo ?? '/') ?? '/' }),
      }
    },
    async finish(came, id) {
      const transaction = transactions.end(id)
      if (!transaction) throw notBegun()
      const { state, nonce, codeVerifier, returnTo } = transaction
      const config = await configuration()
      const address = new URL(`${redirect}${came.search}`)
      const answer = await client
        .authorizationCodeGrant(config, address, {
          expectedState: state,
          expectedNonce: nonce,
          pkceCodeVerifier: codeVerifier,
          idTokenExpected: true,
        })
        .catch((error: unknown) => {
          throw refusedBy(error)
        })
      return { person: personFrom(answer.claims(), settings), returnTo }
    },
    async endAddress() {
      const config = await configuration()
      if (!config.serverMetadata().end_session_endpoint) return undefined
      return client.buildEndSessionUrl(config, { post_logout_redirect_uri: publicUrl })
    },
  }
}

async function discovered({ issuer, clientId, credential }: OidcSettings): Promise<client.Configuration> {
  // The settings let no other than this machine be asked without TLS.
  const plain = issuer.startsWith('http:') ? [client.allowInsecureRequests] : []
  return client.discovery(
    new URL(issuer),
    clientId,
    { id_token_signed_response_alg: 'RS256' },
    await clientAuthentication(credential),
    // Without it a token is believed for the sake of the connection alone, which many companies open and close again.
    { execute: [client.enableNonRepudiationChecks, ...plain], timeout: 10 },
  )
}

/** The library cannot know which tenant is ours, nor who may in. */
function personFrom(said: unknown, { issuer, tenantId }: OidcSettings): SignedInPerson {
  const read = claims.safeParse(said)
  if (!read.success)
    throw invalid(`the token lacks ${read.error.issues.map(({ path }) => `\`${path.join('.')}\``).join(', ')}`)
  const { iss, tid, oid, name, preferred_username: account, roles } = read.data
  if (iss !== issuer || tid.toLowerCase() !== tenantId)
    throw new SignInRefusal(403, {
      why: 'of another tenant',
      tell: 'this account is of another organisation than the one whose Lanyard this is',
    })
  const role = roleFrom(roles)
  if (!role)
    throw new SignInRefusal(403, {
      why: `\`${oid.toLowerCase()}\` has none of the roles`,
      tell: 'you are signed in, but nobody gave you a role here: ask whoever administers the application in Microsoft Entra for `Viewer`, `Operator` or `Admin`',
    })
  return { objectId: oid.toLowerCase(), name: name || account || oid.toLowerCase(), role }
}

const again = 'the sign-in could not be finished: begin again'
const invalid = (why: string) => new SignInRefusal(400, { why, tell: again })
const notBegun = () => invalid('nothing was begun by this browser, or it is too old, or was finished before')

function unreachable(error: unknown): SignInRefusal {
  return new SignInRefusal(503, {
    why: `the directory could not be asked: ${messageOf(error)}`,
    tell: 'the directory that signs people in could not be asked: try again, and if that does not help tell whoever runs Lanyard',
  })
}

/** What the directory or the library says: its code and message, in which no token is. */
function refusedBy(error: unknown): SignInRefusal {
  if (error instanceof client.AuthorizationResponseError)
    return invalid(`the directory answered \`${codeOf(error.error)}\``)
  if (error instanceof client.ResponseBodyError) return invalid(`the code was refused: \`${codeOf(error.error)}\``)
  return invalid(messageOf(error))
}

const codeOf = (text: string) => (/^[\w.-]{1,60}$/.test(text) ? text : 'something that is no code')
const messageOf = (error: unknown) => (error instanceof Error ? error.message.slice(0, 200) : 'unknown')

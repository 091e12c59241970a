import type { TokenCredential } from '@azure/identity'
import type { Clock } from './clock.ts'
import { whySignedOut } from './sign-in-trouble.ts'

/** A token is not used in its last minutes, in milliseconds. */
const margin = 5 * 60_000
/** How often a lost sign-in is looked for again, in milliseconds. */
const again = 5000

export interface SignInOptions {
  clock: Clock
  signal?: AbortSignal
  /** The sign-in is lost and the run stands still, or it goes on (`undefined`). */
  onPaused?: (pause: Pause | undefined) => void
}

/** A run that stands still until somebody signs in. */
export interface Pause {
  why: string
  /** Looks for a sign-in now, in place of in some seconds. */
  lookAgain(): void
}

/** Tokens of the one credential, kept until shortly before they end. */
export interface SignIn {
  token(scope: string): Promise<string>
  /** Azure did not take the token: asks for another one, with the claims that it wants, if it said so. */
  renewed(scope: string, refused: string, challenge: string | undefined): Promise<string>
}

/** @throws what the credential says when the first token cannot be had; a sign-in that is lost later is waited for. */
export function signInWith(credential: TokenCredential, { clock, signal, onPaused }: SignInOptions): SignIn {
  const held = new Map<string, Held>()
  let wasSignedIn = false

  async function asked(scope: string, claims?: string): Promise<Token> {
    for (let paused = false; ; paused = true) {
      try {
        const answer = await credential.getToken(scope, {
          abortSignal: signal,
          enableCae: true,
          ...(claims && { claims }),
        })
        if (!answer) throw new Error('no token was given')
        if (paused) onPaused?.(undefined)
        wasSignedIn = true
        return { token: answer.token, endsAt: answer.expiresOnTimestamp }
      } catch (error) {
        signal?.throwIfAborted()
        if (!wasSignedIn) throw error
        const wanted = Promise.withResolvers<void>()
        onPaused?.({ why: whySignedOut(error), lookAgain: wanted.resolve })
        await Promise.race([wanted.promise, clock.sleep(again, signal)])
      }
    }
  }

  async function fetched(scope: string, claims?: string): Promise<string> {
    const asking = asked(scope, claims)
    held.set(scope, { asking })
    try {
      const answer = await asking
      held.set(scope, answer)
      return answer.token
    } catch (error) {
      held.delete(scope)
      throw error
    }
  }

  return {
    async token(scope) {
      const known = held.get(scope)
      // Who needs a token while one is being asked for waits for that one.
      if (known && 'asking' in known) return (await known.asking).token
      return known && known.endsAt - clock.now() > margin ? known.token : fetched(scope)
    },
    async renewed(scope, refused, challenge) {
      const known = held.get(scope)
      if (known && 'asking' in known) return (await known.asking).token
      if (known && known.token !== refused) return known.token
      return fetched(scope, claimsIn(challenge) ?? freshClaims(clock.now()))
    },
  }
}

interface Token {
  token: string
  endsAt: number
}
type Held = Token | { asking: Promise<Token> }

/** The claims of a challenge: https://learn.microsoft.com/entra/identity-platform/claims-challenge */
function claimsIn(challenge: string | undefined): string | undefined {
  const claims = /\bclaims="([^"]+)"/.exec(challenge ?? '')?.[1]
  return claims === undefined ? undefined : Buffer.from(claims, 'base64').toString('utf8')
}

/** Without them the credential would hand out the very token that was refused. */
const freshClaims = (now: number) =>
  JSON.stringify({ access_token: { nbf: { essential: true, value: String(Math.floor(now / 1000)) } } })

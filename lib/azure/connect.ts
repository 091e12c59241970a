import type { TokenCredential } from '@azure/identity'
import { realClock } from './clock.ts'
import { azureHttp, type HttpOptions } from './http.ts'
import { type Reader, readerOn } from './reader.ts'
import { type SignInOptions, signInWith } from './sign-in.ts'
import { claimsOf, type TokenClaims } from './token-claims.ts'

export interface ConnectOptions extends Omit<HttpOptions, 'signIn' | 'clock'>, Pick<SignInOptions, 'onPaused'> {
  credential: TokenCredential
  clock?: HttpOptions['clock']
}

/** Signs in, and reads as whoever that is. @throws what the credential says when there is no sign-in */
export async function connect({ credential, clock = realClock, ...options }: ConnectOptions): Promise<{
  reader: Reader
  claims: TokenClaims
  /** Microsoft Graph has a token of its own, which says what an application may read there. */
  graphClaims(): Promise<TokenClaims>
}> {
  const signIn = signInWith(credential, { ...options, clock })
  const http = azureHttp({ ...options, clock, signIn })
  const claims = claimsOf(await signIn.token(options.cloud.armScope))
  // The SDK asks for a token each time; ours is renewed on the way out.
  const getToken = async (scope: string | string[]) => ({
    token: await signIn.token(String(scope)),
    expiresOnTimestamp: clock.now() + 600_000,
  })
  const reader = readerOn({ http, credential: { getToken }, tenantId: claims.tid, now: clock.now(), known: () => [] })
  return { reader, claims, graphClaims: async () => claimsOf(await signIn.token(options.cloud.graphScope)) }
}

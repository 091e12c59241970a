import { cloudFrom } from '../cloud.ts'
import { type AzureHttp, azureHttp, type HttpOptions } from '../http.ts'
import { signInWith } from '../sign-in.ts'
import { fastClock } from './fast-clock.ts'
import { type Told, toldTransport } from './told-transport.ts'

/** The guarded client over a transport that answers what it was told; a second lasts two milliseconds. */
export function toldHttp(
  answer: Parameters<typeof toldTransport>[0],
  options: Partial<HttpOptions> = {},
): { http: AzureHttp; sent: ReturnType<typeof toldTransport>['sent'] } {
  const clock = fastClock(500)
  const { transport, sent } = toldTransport(answer)
  let tokens = 0
  const signIn = signInWith(
    { getToken: async () => ({ token: `token-${++tokens}`, expiresOnTimestamp: clock.now() + 3_600_000 }) },
    { clock },
  )
  return { http: azureHttp({ cloud: cloudFrom('public'), clock, signIn, transport, ...options }), sent }
}

export type { Told }

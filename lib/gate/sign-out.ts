import { refuse, say } from './answers.ts'
import type { Doorkeeper } from './doorkeeper.ts'
import { forgeryRefusal, tokenHeader } from './forgery-refusal.ts'
import type { OwnAddresses } from './own-addresses.ts'
import type { Place } from './request-refusal.ts'
import { visitorOf } from './visitor.ts'

/** Ends the session on this side, and takes from the browser what it kept. */
export const signOutAddresses = (keeper: Doorkeeper, place: Place): OwnAddresses =>
  new Map([
    [
      '/sign-out',
      {
        async POST(request, response) {
          const visitor = await visitorOf(request.headers, keeper)
          if (!visitor?.requestToken)
            return refuse(request, response, { status: 401, error: 'you are signed out already' })
          const { origin, 'content-type': contentType, [tokenHeader]: token } = request.headers
          const refusal = forgeryRefusal(
            { origin, contentType, token: String(token ?? '') },
            { origins: place.origins, token: visitor.requestToken },
          )
          if (refusal) return refuse(request, response, refusal)
          await keeper.sessions.revoke(visitor.session.idHash, Date.now())
          await keeper.note('signed out', visitor.session)
          response.setHeader('set-cookie', cookieHeader(keeper, ''))
          response.setHeader('clear-site-data', '"cache", "storage"')
          say(response, {})
        },
      },
    ],
  ])

/** The cookie of a session; an empty id takes it back. `__Host-` needs https, where an answer of another site leads here. */
export function cookieHeader({ cookie }: Doorkeeper, id: string): string {
  const isSecure = cookie.startsWith('__Host-')
  const parts = [
    `${cookie}=${id}`,
    'Path=/',
    'HttpOnly',
    isSecure ? 'Secure' : '',
    `SameSite=${isSecure ? 'Lax' : 'Strict'}`,
  ]
  return [...parts, id === '' ? 'Max-Age=0' : ''].filter(Boolean).join('; ')
}

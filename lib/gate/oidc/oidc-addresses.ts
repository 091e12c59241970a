import type { IncomingMessage, ServerResponse } from 'node:http'
import { goTo, refuse } from '../answers.ts'
import type { Doorkeeper } from '../doorkeeper.ts'
import type { OwnAddresses } from '../own-addresses.ts'
import { returnPath } from '../return-path.ts'
import { hashOf, limitsOf, newSession } from '../session.ts'
import { cookieHeader } from '../sign-out.ts'
import { cookieOf, visitorOf } from '../visitor.ts'
import { answerOidcPage } from './oidc-page.ts'
import { callback, type OidcSignIn } from './oidc-sign-in.ts'
import { SignInRefusal } from './sign-in-refusal.ts'

interface OidcDoor {
  signIn: OidcSignIn
  /** Writes down that somebody was refused, and why. */
  onRefused(why: string): Promise<void>
}

type Exchange = (request: IncomingMessage, response: ServerResponse) => Promise<void>

const queryOf = ({ url = '' }: IncomingMessage) => new URL(url, 'http://own.invalid')

/** Sign-in for a team: a page that leads to the directory, the way there, and the way back. */
export function oidcAddresses(keeper: Doorkeeper, door: OidcDoor): OwnAddresses {
  return new Map([
    ['/sign-in', { GET: offer(keeper) }],
    ['/sign-in/begin', { GET: told(begin(keeper, door), door) }],
    ['/sign-in/end', { GET: told(end(door), door) }],
    [callback, { GET: told(finish(keeper, door), door) }],
  ])
}

/** Nothing begins before somebody presses the link: whoever signed out is not signed in again by looking. */
function offer(keeper: Doorkeeper): Exchange {
  return async (request, response) => {
    const to = returnPath(queryOf(request).searchParams.get('to') ?? '/')
    if (to === undefined)
      return refuse(request, response, {
        status: 400,
        error: '`to` is no address of Lanyard: open the first page instead',
      })
    if (await visitorOf(request.headers, keeper)) return goTo(response, to)
    answerOidcPage(response, {
      status: 200,
      title: 'Sign in',
      text: 'Your organisation gives out who may read, collect or administer here.',
      links: [
        [`/sign-in/begin?to=${encodeURIComponent(to)}`, 'Sign in with Microsoft'],
        ['/sign-in/end', 'Sign out of Microsoft'],
      ],
    })
  }
}

/** Lax: the browser comes back from another site with it. */
function begunCookie({ cookie }: Doorkeeper, transaction: string): string {
  const parts = [
    `${cookie}_begun=${transaction}`,
    'Path=/',
    'HttpOnly',
    'SameSite=Lax',
    `Max-Age=${transaction ? 600 : 0}`,
  ]
  return [...parts, ...(cookie.startsWith('__Host-') ? ['Secure'] : [])].join('; ')
}

function begin(keeper: Doorkeeper, { signIn }: OidcDoor): Exchange {
  return async (request, response) => {
    const { address, transaction } = await signIn.begin(queryOf(request).searchParams.get('to'))
    response.setHeader('set-cookie', begunCookie(keeper, transaction))
    goTo(response, address.href)
  }
}

function finish(keeper: Doorkeeper, { signIn }: OidcDoor): Exchange {
  return async (request, response) => {
    const cookies = request.headers.cookie ?? ''
    response.setHeader('set-cookie', begunCookie(keeper, ''))
    const { person, returnTo } = await signIn.finish(queryOf(request), cookieOf(cookies, `${keeper.cookie}_begun`))
    const now = Date.now()
    const before = cookieOf(cookies, keeper.cookie)
    if (before) await keeper.sessions.revoke(hashOf(before), now)
    const { objectId: subject, name, role } = person
    const { id, session } = newSession({ subject, name, role }, limitsOf.team, now)
    // What cannot be written down does not come to be.
    await keeper.note('signed in', session)
    await keeper.sessions.add(session)
    response.setHeader('set-cookie', [begunCookie(keeper, ''), cookieHeader(keeper, id)])
    goTo(response, returnTo)
  }
}

function end({ signIn }: OidcDoor): Exchange {
  return async (_, response) => goTo(response, (await signIn.endAddress())?.href ?? '/sign-in')
}

/** Whoever is refused is told why, as far as that helps them; the audit log is told the rest. */
function told(exchange: Exchange, { onRefused }: OidcDoor): Exchange {
  return async (request, response) => {
    try {
      await exchange(request, response)
    } catch (error) {
      if (!(error instanceof SignInRefusal)) throw error
      await onRefused(error.message)
      answerOidcPage(response, {
        status: error.status,
        title: error.status === 503 ? 'The directory does not answer' : 'You are not signed in',
        text: `${error.tell.charAt(0).toUpperCase()}${error.tell.slice(1)}.`,
        links: [
          ['/sign-in', 'Back to sign-in'],
          ['/sign-in/end', 'Sign out of Microsoft'],
        ],
      })
    }
  }
}

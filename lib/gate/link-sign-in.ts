import type { IncomingMessage, ServerResponse } from 'node:http'
import { goTo, refuse, say } from './answers.ts'
import type { Doorkeeper } from './doorkeeper.ts'
import { type OneTimeKeys, oneTimeKeys } from './one-time-keys.ts'
import type { OwnAddresses } from './own-addresses.ts'
import { returnPath } from './return-path.ts'
import { hashOf, limitsOf, newSession } from './session.ts'
import { answerSignInPage } from './sign-in-page.ts'
import { cookieHeader } from './sign-out.ts'
import { smallJson } from './small-json.ts'
import { cookieOf, visitorOf } from './visitor.ts'

interface LinkSignIn {
  addresses: OwnAddresses
  /** A link that lets in once. */
  newLink: () => string
}

interface Machine {
  /** `http://127.0.0.1:3000`. */
  origin: string
  /** Name of the account that runs the server. */
  user: string
}

/** So many wrong keys a minute are looked at; 256 bits are not guessed, but who tries should not be served for it. */
const tries = 10

/** Sign-in on a laptop: whoever reads the terminal, or may read the data directory, has a link that lets in once. */
export function linkSignIn(keeper: Doorkeeper, { origin, user }: Machine): LinkSignIn {
  const keys = oneTimeKeys()
  const newLink = () => `${origin}/sign-in?key=${keys.issue()}`
  const addresses: OwnAddresses = new Map([
    [
      '/sign-in',
      { GET: (request, response) => answerPage(request, response, keeper), POST: exchange(keeper, keys, user) },
    ],
    [
      '/sign-in/link',
      {
        async POST(request, response) {
          const visitor = await visitorOf({ authorization: request.headers.authorization }, keeper)
          if (visitor) say(response, { link: newLink() })
          else
            refuse(request, response, {
              status: 401,
              error: 'only programs of this account on this machine may ask for a link',
            })
        },
      },
    ],
  ])
  return { addresses, newLink }
}

async function answerPage(request: IncomingMessage, response: ServerResponse, keeper: Doorkeeper): Promise<void> {
  const parameters = new URL(request.url!, 'http://own.invalid').searchParams
  const to = returnPath(parameters.get('to') ?? '/')
  if (to === undefined)
    return refuse(request, response, {
      status: 400,
      error: '`to` is no address of Lanyard: open the first page instead',
    })
  if (!parameters.has('key') && (await visitorOf(request.headers, keeper))) return goTo(response, to)
  answerSignInPage(response, to)
}

/** A key for a session. It is sent as a body, so that following a link changes nothing, and no log has it. */
function exchange(keeper: Doorkeeper, keys: OneTimeKeys, user: string) {
  let wrong: number[] = []
  return async (request: IncomingMessage, response: ServerResponse) => {
    const now = Date.now()
    const key = (await smallJson(request))?.key
    if (typeof key !== 'string' || !keys.redeem(key, now)) {
      wrong = [...wrong.filter((at) => now - at < 60_000), now].slice(-tries - 1)
      await keeper.note('was refused', undefined)
      return refuse(
        request,
        response,
        wrong.length > tries
          ? { status: 429, error: 'too many wrong keys: wait a minute' }
          : {
              status: 401,
              error:
                'this link was used, or is older than ten minutes: `npm run -s lanyard -- sign-in-link` prints another one',
            },
      )
    }
    const before = cookieOf(request.headers.cookie ?? '', keeper.cookie)
    if (before) await keeper.sessions.revoke(hashOf(before), now)
    const { id, session } = newSession({ subject: 'this-machine', name: user, role: 'Admin' }, limitsOf.laptop, now)
    await keeper.note('signed in', session)
    await keeper.sessions.add(session)
    response.setHeader('set-cookie', cookieHeader(keeper, id))
    say(response, {})
  }
}

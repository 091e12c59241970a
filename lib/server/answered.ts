import { entryFor } from '#lib/gate/entry-for.ts'
import type { Session } from '#lib/gate/session.ts'
import { isDiskFailure } from '#lib/store/disk-failure.ts'
import type { ErrorAnswer } from './answers.ts'
import { actingAs } from './audit/acting.ts'
import { runtime, type Tenant } from './runtime.ts'
import { builtIndex } from './search/built-index.ts'

/** A request that cannot be answered as it is; `status` is HTTP's, the message is for the person who asked. */
export class RequestError extends Error {
  readonly status: number

  constructor(status: number, message: string) {
    super(message)
    this.status = status
  }
}

export const headers = { 'cache-control': 'private, no-store' }

/**
 * The second layer of sign-in, behind the gate and believing nothing of it: whose request it is, looked up by what the
 * request itself shows. @throws {RequestError} where they may not do it
 */
async function enter(request: Request): Promise<Session> {
  const shown = {
    cookie: request.headers.get('cookie') ?? '',
    authorization: request.headers.get('authorization') ?? '',
  }
  const entry = await entryFor({ method: request.method, path: new URL(request.url).pathname }, shown)
  if ('refusal' in entry) throw new RequestError(entry.refusal.status, entry.refusal.error)
  return entry.visitor.session
}

/** Makes the whole answer of a route, for whoever may; what is written down meanwhile names them. */
export async function answeredAs(request: Request, act: () => Response | Promise<Response>): Promise<Response> {
  try {
    return await actingAs(await enter(request), act)
  } catch (error) {
    return refused(error)
  }
}

/** Runs a verb for a route, for whoever may, and turns its answer, or what it throws, into JSON. */
export const answered = (request: Request, verb: () => unknown): Promise<Response> =>
  answeredAs(request, async () => Response.json(await verb(), { headers }))

function refused(error: unknown): Response {
  if (error instanceof RequestError)
    return Response.json({ error: error.message } satisfies ErrorAnswer, { status: error.status, headers })
  if (isDiskFailure(error))
    return Response.json({ error: error.message } satisfies ErrorAnswer, { status: 507, headers })
  console.error('lanyard: a request failed:', error)
  const answer: ErrorAnswer = { error: 'something went wrong here; the terminal that runs Lanyard says what' }
  return Response.json(answer, { status: 500, headers })
}

/** The tenant that a request is about: the newest snapshot, or that of `?snapshot=`. */
export async function tenantOf(request: Request): Promise<Tenant> {
  const text = new URL(request.url).searchParams.get('snapshot')
  if (text !== null && !/^\d{1,9}$/.test(text))
    throw new RequestError(400, `\`snapshot\` is \`${text}\`: give a snapshot's number`)
  const tenant = await runtime().tenant(text === null ? undefined : Number(text))
  if (!tenant)
    throw new RequestError(
      404,
      text === null
        ? 'nothing was imported yet: go to Sources'
        : `there is no snapshot ${text}: choose another time in the top bar`,
    )
  // Whoever looks at a snapshot will search it; that it failed is told to the one who does.
  builtIndex(tenant.index).catch(() => {})
  return tenant
}

/** A query parameter that must be there. */
export function required(request: Request, name: string): string {
  const value = new URL(request.url).searchParams.get(name)
  if (!value) throw new RequestError(400, `\`${name}\` is missing`)
  return value
}

/** A query parameter that is a whole number from 1 on. */
export function numberFrom(request: Request, name: string, { unless, most }: { unless: number; most: number }): number {
  const text = new URL(request.url).searchParams.get(name)
  if (text === null) return unless
  const number = /^\d{1,9}$/.test(text) ? Number(text) : 0
  if (number < 1 || number > most)
    throw new RequestError(400, `\`${name}\` is \`${text}\`: give a whole number from 1 to ${most}`)
  return number
}

/** `?from=&to=`: the numbers of two snapshots. */
export function twoSnapshots(request: Request): [from: number, to: number] {
  const [from, to] = ['from', 'to'].map((name) => {
    const text = required(request, name)
    if (!/^\d{1,9}$/.test(text)) throw new RequestError(400, `\`${name}\` is \`${text}\`: give a snapshot's number`)
    return Number(text)
  })
  return [from!, to!]
}

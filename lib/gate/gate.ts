import { randomBytes } from 'node:crypto'
import type { IncomingMessage, ServerResponse } from 'node:http'
import { goTo, refuse } from './answers.ts'
import { entryFor } from './entry-for.ts'
import { forgeryRefusal, tokenHeader } from './forgery-refusal.ts'
import { forgetInnerHeaders } from './inbound-headers.ts'
import type { OwnAddresses } from './own-addresses.ts'
import { isReading, type Place, refusalOf, type Visit } from './request-refusal.ts'
import { contentSecurityPolicy, safeHeaders, workerPolicy } from './response-headers.ts'
import { returnPath } from './return-path.ts'
import type { Visitor } from './visitor.ts'

export interface GateOptions {
  place: Place
  /** What it answers itself. */
  own: OwnAddresses
  /** The same, under whatever name it is called: a platform asks by a number whether the process lives. */
  probes: OwnAddresses
  dev: boolean
}

/**
 * Stands before the framework: answers what may not enter, and prepares what may. Without a session nothing goes on.
 *
 * @returns whether the request goes on
 */
export async function letIn(
  request: IncomingMessage,
  response: ServerResponse,
  options: GateOptions,
): Promise<boolean> {
  for (const [name, value] of safeHeaders) response.setHeader(name, value)
  if (await answeredBy(options.probes, request, response)) return false
  const refusal = refusalOf(visitOf(request), options.place)
  if (refusal) {
    refuse(request, response, refusal)
    return false
  }
  forgetInnerHeaders(request.headers)
  if (await answeredBy(options.own, request, response)) return false
  if (!(await mayEnter(request, response, options))) return false
  prepare(request, response, options)
  return true
}

export function visitOf({ method = '', url = '', rawHeaders }: IncomingMessage): Visit {
  const headers: [string, string][] = []
  for (let at = 0; at < rawHeaders.length; at += 2) headers.push([rawHeaders[at]!.toLowerCase(), rawHeaders[at + 1]!])
  return { method, url, headers }
}

const pathOf = ({ url = '' }: IncomingMessage) => url.split('?')[0]!

async function answeredBy(own: OwnAddresses, request: IncomingMessage, response: ServerResponse): Promise<boolean> {
  const methods = own.get(pathOf(request))
  if (!methods) return false
  const answer = methods[(request.method === 'HEAD' ? 'GET' : request.method) as 'GET' | 'POST']
  if (answer) await answer(request, response)
  else refuse(request, response, { status: 405, error: `\`${request.method}\` is nothing that is done here` })
  return true
}

async function mayEnter(request: IncomingMessage, response: ServerResponse, options: GateOptions): Promise<boolean> {
  const path = pathOf(request)
  // What the framework's own tools ask while the pages are worked on is in no table; a session it needs as well.
  const isTool = options.dev && /^\/_{1,2}next/.test(path)
  const method = isTool ? 'GET' : request.method!
  const entry = await entryFor({ method, path }, request.headers)
  if ('refusal' in entry) {
    if (entry.refusal.status === 401 && isVisit(request)) goTo(response, signInPath(request.url!))
    else refuse(request, response, entry.refusal)
    return false
  }
  const forged = isReading(method) ? undefined : forgeryOf(request, entry.visitor, options.place)
  if (forged) refuse(request, response, forged)
  return !forged
}

/** A person who opens a page, and not something that a page asks for. */
const isVisit = ({ method, headers }: IncomingMessage) => method === 'GET' && headers['sec-fetch-mode'] === 'navigate'

function signInPath(url: string): string {
  const to = returnPath(url)
  return to === undefined || to === '/' || to.startsWith('/api/') ? '/sign-in' : `/sign-in?to=${encodeURIComponent(to)}`
}

/** A program is no browser: nobody can make it send its key unasked. */
function forgeryOf({ headers }: IncomingMessage, { requestToken }: Visitor, { origins }: Place) {
  if (requestToken === undefined) return undefined
  const sent = {
    origin: headers.origin,
    contentType: headers['content-type'],
    token: String(headers[tokenHeader] ?? ''),
  }
  return forgeryRefusal(sent, { origins, token: requestToken })
}

function prepare(request: IncomingMessage, response: ServerResponse, { dev }: GateOptions): void {
  if (request.url!.startsWith('/_next/static/')) {
    // Of a worker it is its own answer that says what it may load.
    response.setHeader('content-security-policy', workerPolicy)
    return
  }
  const nonce = randomBytes(16).toString('base64')
  const policy = contentSecurityPolicy(nonce, { dev })
  // The framework takes the nonce for its own scripts from here; the layout takes it for ours.
  request.headers['content-security-policy'] = policy
  request.headers['x-nonce'] = nonce
  response.setHeader('content-security-policy', policy)
}

import { randomBytes } from 'node:crypto'
import type { IncomingMessage, ServerResponse } from 'node:http'
import { forgetInnerHeaders } from './inbound-headers.ts'
import { type Place, type Refusal, refusalOf, type Visit } from './request-refusal.ts'
import { contentSecurityPolicy, safeHeaders, workerPolicy } from './response-headers.ts'

export interface GateOptions {
  place: Place
  dev: boolean
}

/**
 * Stands before the framework: answers what may not enter, and prepares what may.
 *
 * @returns whether the request goes on
 */
export function letIn(request: IncomingMessage, response: ServerResponse, { place, dev }: GateOptions): boolean {
  for (const [name, value] of safeHeaders) response.setHeader(name, value)
  const refusal = refusalOf(visitOf(request), place)
  if (refusal) {
    refuse(response, refusal)
    return false
  }
  forgetInnerHeaders(request.headers)
  if (request.url!.startsWith('/_next/static/')) {
    // Of a worker it is its own answer that says what it may load.
    response.setHeader('content-security-policy', workerPolicy)
    return true
  }
  const nonce = randomBytes(16).toString('base64')
  const policy = contentSecurityPolicy(nonce, { dev })
  // The framework takes the nonce for its own scripts from here; the layout takes it for ours.
  request.headers['content-security-policy'] = policy
  request.headers['x-nonce'] = nonce
  response.setHeader('content-security-policy', policy)
  return true
}

export function visitOf({ method = '', url = '', rawHeaders }: IncomingMessage): Visit {
  const headers: [string, string][] = []
  for (let at = 0; at < rawHeaders.length; at += 2) headers.push([rawHeaders[at]!.toLowerCase(), rawHeaders[at + 1]!])
  return { method, url, headers }
}

/** The connection ends with it: what else was sent on it is not read. */
function refuse(response: ServerResponse, { status, error }: Refusal): void {
  response.writeHead(status, {
    'content-type': 'text/plain; charset=utf-8',
    'content-security-policy': "default-src 'none'",
    'cache-control': 'no-store',
    connection: 'close',
  })
  response.end(`${error}\n`)
}

import { type IncomingMessage, type ServerResponse, STATUS_CODES } from 'node:http'

const bare = { 'content-security-policy': "default-src 'none'", 'cache-control': 'no-store' }

/** Says no: as `application/problem+json` (RFC 9457) to programs, as a line to people. The connection ends with it. */
export function refuse(request: IncomingMessage, response: ServerResponse, refusal: { status: number; error: string }) {
  const { status, error } = refusal
  const isAsked = request.url?.startsWith('/api/') || request.method !== 'GET'
  // `error` is what our own pages read, of every answer.
  const problem = { type: 'about:blank', title: STATUS_CODES[status], status, detail: error, error }
  response.writeHead(status, {
    ...bare,
    'content-type': isAsked ? 'application/problem+json' : 'text/plain; charset=utf-8',
    // What else was sent on it is not read.
    connection: 'close',
  })
  response.end(isAsked ? JSON.stringify(problem) : `${error}\n`)
}

export function say(response: ServerResponse, answer: object): void {
  response.writeHead(200, { ...bare, 'content-type': 'application/json' }).end(JSON.stringify(answer))
}

export function sayText(response: ServerResponse, status: number, text: string): void {
  response.writeHead(status, { ...bare, 'content-type': 'text/plain; charset=utf-8' }).end(text)
}

export function goTo(response: ServerResponse, path: string): void {
  response.writeHead(303, { ...bare, location: path }).end()
}

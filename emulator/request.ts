import type { IncomingHttpHeaders, IncomingMessage } from 'node:http'

/** The three services that answer at the one address. They are told apart by their paths, as their hosts are in Azure. */
export const services = ['entra', 'resourceManager', 'microsoftGraph'] as const
export type Service = (typeof services)[number]

/** One request, read whole. */
export interface EmulatorRequest {
  method: string
  service: Service
  /** Scheme, host and port by which the emulator was reached: next links go there. */
  origin: string
  /** In lower case, doubled slashes made one: the SDK sends `//subscriptions/…`. */
  path: string
  /** As it was sent, decoded. */
  shownPath: string
  /** Names in lower case; values decoded. */
  query: ReadonlyMap<string, string>
  headers: IncomingHttpHeaders
  /** The body. */
  text: string
}

export async function requestOf(message: IncomingMessage): Promise<EmulatorRequest> {
  const chunks: Buffer[] = []
  for await (const chunk of message) chunks.push(chunk as Buffer)
  return parsedRequest(message.method ?? 'GET', message.url ?? '/', {
    headers: message.headers,
    text: Buffer.concat(chunks).toString('utf8'),
  })
}

export function parsedRequest(
  method: string,
  target: string,
  { headers, text }: Pick<EmulatorRequest, 'headers' | 'text'>,
): EmulatorRequest {
  const origin = `https://${headers.host ?? 'localhost'}`
  // A path that begins with two slashes must not be taken for a host.
  const url = new URL(target.replace(/^\/{2,}/, '/'), origin)
  const shownPath = decoded(url.pathname).replace(/\/{2,}/g, '/')
  const path = shownPath.toLowerCase()
  return {
    method,
    service: serviceOf(path),
    origin,
    path,
    shownPath,
    query: new Map([...url.searchParams].map(([name, value]) => [name.toLowerCase(), value])),
    headers,
    text,
  }
}

function decoded(path: string): string {
  try {
    return decodeURIComponent(path)
  } catch {
    return path
  }
}

function serviceOf(path: string): Service {
  if (/^\/(?:v1\.0|beta)(?:\/|$)/.test(path)) return 'microsoftGraph'
  if (/\/oauth2\/|\/\.well-known\/|\/discovery\/|^\/msi\//.test(path)) return 'entra'
  return 'resourceManager'
}

import { pathFault } from './path-fault.ts'

/** What of a request decides whether it is let in. Header names are folded; each header comes as often as it was sent. */
export interface Visit {
  method: string
  /** As it was sent: path and query. */
  url: string
  headers: readonly (readonly [name: string, value: string])[]
}

export interface Refusal {
  status: 400 | 401 | 403 | 404 | 405 | 413 | 415 | 421 | 429
  /** For whoever asked: why, and what to do. */
  error: string
}

/** Where this server is asked for. */
export interface Place {
  /** Values of the Host header under which it answers, folded. */
  hosts: readonly string[]
  /** Origins of its own pages. */
  origins: readonly string[]
}

const names = ['127.0.0.1', 'localhost', '[::1]']

/** This machine's own names, with the port that browsers leave out on 80. */
export function loopbackPlace(port: number): Place {
  const hosts = names.flatMap((name) => (port === 80 ? [name, `${name}:80`] : [`${name}:${port}`]))
  return { hosts, origins: hosts.map((host) => `http://${host}`) }
}

/** A server that others reach under one address; programs on its own machine ask at a loopback name. */
export function publicPlace(publicUrl: string, port: number): Place {
  const { host, hostname, protocol } = new URL(publicUrl)
  const written = host === hostname ? `${host}:${protocol === 'https:' ? 443 : 80}` : host
  return { hosts: [...new Set([host, written, ...loopbackPlace(port).hosts])], origins: [publicUrl] }
}

export const isReading = (method: string): boolean => method === 'GET' || method === 'HEAD'
const writing = new Set(['POST', 'PUT', 'DELETE'])

/** Where forms with files may be sent. */
const uploads = '/api/imports'

/**
 * Why a request is not answered, or nothing when it is. The server listens on this machine only, but any website can
 * point a name at 127.0.0.1 (DNS rebinding) or post a form to it: the first shows in Host, the second in Origin and
 * Sec-Fetch-Site. What only a framework's own clients or an attacker send never reaches the framework.
 */
export function refusalOf(visit: Visit, place: Place): Refusal | undefined {
  const values = (name: string) => visit.headers.filter(([own]) => own === name).map(([, value]) => value)
  const [host, ...more] = values('host')
  if (host === undefined || more.length > 0 || !place.hosts.includes(host.toLowerCase()))
    return {
      status: 421,
      error: `this server answers at ${place.origins[0]} only, not under the name it was called by`,
    }
  if (!isReading(visit.method) && !writing.has(visit.method))
    return { status: 405, error: `\`${visit.method}\` is nothing that this server does` }
  if (values('upgrade').length > 0) return { status: 400, error: 'this server speaks plain HTTP only' }
  if (values('content-encoding').length > 0)
    return { status: 415, error: 'a compressed request is not read: send it as it is' }
  const fault = pathFault(visit.url)
  if (fault) return { status: 400, error: fault }
  return foreignRefusal(visit, values) ?? frameworkRefusal(visit, values)
}

/** What a page of another site sent. */
function foreignRefusal({ method, url }: Visit, values: (name: string) => string[]): Refusal | undefined {
  const host = values('host')[0]!.toLowerCase()
  const site = values('sec-fetch-site')[0]
  const isForeign = site !== undefined && site !== 'same-origin' && site !== 'none'
  if (isReading(method))
    return isForeign && url.startsWith('/api/')
      ? { status: 403, error: 'a page of another site asked for this: only Lanyard itself may' }
      : undefined
  const origins = values('origin')
  if (isForeign || origins.some((origin) => origin.toLowerCase().replace(/^https?:\/\//, '') !== host))
    return { status: 403, error: 'a page of another site sent this request: only Lanyard itself may' }
  return undefined
}

/** Server Actions and the like: Lanyard has none. */
function frameworkRefusal({ method, url }: Visit, values: (name: string) => string[]): Refusal | undefined {
  const type = values('content-type')[0]?.toLowerCase() ?? ''
  const isForm = type.startsWith('multipart/') || type.startsWith('application/x-www-form-urlencoded')
  const isUpload = method === 'POST' && url.split('?')[0] === uploads
  if (values('next-action').length > 0 || type.startsWith('text/x-component') || (isForm && !isUpload))
    return { status: 403, error: 'this server takes JSON, and files where they are imported' }
  return undefined
}

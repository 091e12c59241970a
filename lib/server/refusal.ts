/** What of a request decides whether it is let in. */
export interface Visit {
  method?: string | undefined
  host?: string | undefined
  origin?: string | undefined
}

export interface Refusal {
  status: 403 | 421
  error: string
}

const names = ['127.0.0.1', 'localhost', '[::1]']

/**
 * Why a request is not answered, or nothing when it is. The server listens on this machine only, but any website can
 * point a name at 127.0.0.1 (DNS rebinding) or post a form to it: the first shows in Host, the second in Origin.
 */
export function refusalOf(visit: Visit, port: number): Refusal | undefined {
  const hosts = names.flatMap((name) => (port === 80 ? [name, `${name}:80`] : [`${name}:${port}`]))
  const host = visit.host?.toLowerCase()
  if (host === undefined || !hosts.includes(host))
    return {
      status: 421,
      error: `this server answers at http://127.0.0.1:${port} only, not under the name it was called by`,
    }
  const reads = visit.method === 'GET' || visit.method === 'HEAD'
  if (!reads && visit.origin !== undefined && visit.origin.toLowerCase() !== `http://${host}`)
    return { status: 403, error: 'a page of another site sent this request: only Lanyard itself may' }
  return undefined
}

import type { Cloud } from './cloud.ts'

export interface Outgoing {
  method: string
  url: string
}

/** What may be posted: queries of Resource Graph, and asking the directory for objects by their ids. Neither changes anything. */
const posts: Record<'arm' | 'graph', string> = {
  arm: '/providers/microsoft.resourcegraph/resources',
  graph: '/v1.0/directoryobjects/getbyids',
}

/** Which of the cloud's two services a request is for, or why it may not be sent. */
export function allowed({ method, url }: Outgoing, cloud: Cloud): { host: 'arm' | 'graph' } | { refusal: string } {
  const target = URL.parse(url)
  if (!target) return { refusal: `\`${url}\` is no address` }
  if (target.protocol !== 'https:') return { refusal: `\`${target.protocol}\` is not https` }
  if (target.username !== '' || target.password !== '') return { refusal: 'an address with a name in it' }
  const host = target.origin === cloud.arm ? 'arm' : target.origin === cloud.graph ? 'graph' : undefined
  if (host === undefined) return { refusal: `\`${target.origin}\` is none of the cloud's hosts` }
  if (method === 'GET') return { host }
  if (method === 'POST' && target.pathname.toLowerCase() === posts[host]) return { host }
  return { refusal: `\`${method} ${target.pathname}\` might change something` }
}

/** A call that only reads nothing else may follow from: it is a bug, and nothing was sent. */
export class ForbiddenCall extends Error {
  constructor(outgoing: Outgoing, refusal: string) {
    super(`\`${outgoing.method}\` was not sent: ${refusal}`)
  }
}

/** Where the sign-in asks, without saying who it is, which authorities belong together; also for other clouds. */
const instanceDiscovery = 'https://login.microsoftonline.com/common/discovery/instance?'

/** Tokens come from the authority, or from the endpoint that Azure gives a managed identity on the machine it is on. */
export function allowedForTokens({ method, url }: Outgoing, cloud: Cloud, identityEndpoint?: string): boolean {
  const target = URL.parse(url)
  if (target?.username !== '') return false
  if (target.origin === cloud.authority) return method === 'GET' || method === 'POST'
  if (method !== 'GET') return false
  if (url.startsWith(instanceDiscovery)) return true
  return target.origin === 'http://169.254.169.254' || target.origin === URL.parse(identityEndpoint ?? '')?.origin
}

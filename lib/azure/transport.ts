import { createDefaultHttpClient, type HttpClient, proxyPolicy } from '@azure/core-rest-pipeline'
import type { Cloud } from './cloud.ts'

/**
 * The SDK's client for HTTP, through the proxy of the environment where there is one. It follows no redirects: in the SDK
 * a policy does that, and there is none here. An emulator on this machine is never behind a proxy.
 */
export function transportTo(cloud: Cloud): HttpClient {
  const client = createDefaultHttpClient()
  if (['localhost', '127.0.0.1', '[::1]'].includes(new URL(cloud.arm).hostname)) return client
  const proxy = proxyPolicy()
  return { sendRequest: (request) => proxy.sendRequest(request, (next) => client.sendRequest(next)) }
}

import { DefaultAzureCredential, type TokenCredential } from '@azure/identity'
import type { Cloud } from './cloud.ts'
import { allowedForTokens, ForbiddenCall } from './guard.ts'
import { transportTo } from './transport.ts'

/**
 * Whatever sign-in the environment offers: variables of a service principal, a workload or managed identity, `az login`.
 * @param identityEndpoint where Azure gives out tokens on this machine, from `IDENTITY_ENDPOINT`
 */
export function defaultCredential(
  cloud: Cloud,
  { tenantId, identityEndpoint }: { tenantId?: string; identityEndpoint?: string } = {},
): TokenCredential {
  const transport = transportTo(cloud)
  const isEmulator = URL.parse(cloud.authority)?.hostname === 'localhost'
  return new DefaultAzureCredential({
    authorityHost: cloud.authority,
    tenantId,
    // Asks a host of the public cloud whether the authority is one; an emulator is not.
    ...(isEmulator && { disableInstanceDiscovery: true }),
    httpClient: {
      async sendRequest(request) {
        if (!allowedForTokens(request, cloud, identityEndpoint))
          throw new ForbiddenCall(request, 'tokens come from elsewhere')
        return transport.sendRequest(request)
      },
    },
  })
}

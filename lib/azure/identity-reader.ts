import { ManagedServiceIdentityClient } from '@azure/arm-msi'
import type { HttpClient } from '@azure/core-rest-pipeline'
import type { TokenCredential } from '@azure/identity'
import { lastSegment, resourceGroupOf, type ScopeId, scopeId, subscriptionIdOf } from '#lib/model/scope.ts'
import { listOf, objectOf } from '#lib/resources/json-value.ts'
import type { AzureHttp } from './http.ts'
import { pagesOf } from './paged.ts'
import { ReadingFailure } from './reading-failure.ts'

/** User-assigned identities and their federated credentials, through the SDK of Microsoft.ManagedIdentity. */
export interface IdentityReader {
  identities(subscription: ScopeId): AsyncGenerator<unknown[]>
  /** @param identity the id of a user-assigned identity as Azure spelled it */
  federatedCredentials(identity: string): AsyncGenerator<unknown[]>
}

/** The version that has flexible credentials and assignment restrictions, and the one that every cloud knows. */
const versions = ['2025-05-31-preview', '2024-11-30'] as const
const unknownVersion = new Set([
  'InvalidApiVersionParameter',
  'NoRegisteredProviderFound',
  'UnsupportedApiVersion',
  'InvalidResourceType',
])

export function identityReader(http: AzureHttp, credential: TokenCredential): IdentityReader {
  let version = 0

  async function* rowsOf(
    list: (client: ManagedServiceIdentityClient, onResponse: OnResponse) => Pager,
    subscription = '',
  ) {
    for (;;) {
      const asked = version
      let yielded = false
      try {
        const client = new ManagedServiceIdentityClient(credential, subscription, {
          endpoint: http.cloud.arm,
          credentialScopes: http.cloud.armScope,
          apiVersion: versions[asked],
          httpClient: alongOneList(http.client),
          // The guarded client knows better how to wait.
          retryOptions: { maxRetries: 0 },
        })
        let body: unknown
        // The SDK drops what its version does not know, so rows are taken from the answer itself.
        const onResponse: OnResponse = ({ bodyAsText }) => {
          body = JSON.parse(bodyAsText ?? '')
        }
        for await (const _page of list(client, onResponse).byPage()) {
          yield listOf(objectOf(body).value)
          yielded = true
        }
        return
      } catch (error) {
        const isUnknown = error instanceof ReadingFailure && unknownVersion.has(error.code ?? '')
        if (!isUnknown || yielded || asked + 1 >= versions.length) throw error
        version = Math.max(version, asked + 1)
      }
    }
  }

  return {
    identities: (subscription) =>
      rowsOf(
        (client, onResponse) => client.userAssignedIdentities.listBySubscription({ onResponse }),
        subscriptionIdOf(subscription),
      ),
    federatedCredentials(identity) {
      const id = scopeId(identity)
      const group = identity.split('/')[4] ?? lastSegment(resourceGroupOf(id) ?? '')
      return rowsOf(
        (client, onResponse) => client.federatedIdentityCredentials.list(group, lastSegment(identity), { onResponse }),
        subscriptionIdOf(id),
      )
    },
  }
}

type OnResponse = (response: { bodyAsText?: string | null }) => void
interface Pager {
  byPage(): AsyncIterable<unknown>
}

/** The SDK would follow a next link anywhere, any number of times. */
function alongOneList(client: HttpClient): HttpClient {
  let pages: ReturnType<typeof pagesOf> | undefined
  return {
    sendRequest(request) {
      if (pages) pages.follow(request.url)
      else pages = pagesOf(request.url)
      return client.sendRequest(request)
    },
  }
}

import type { Fact, FactKind } from '#lib/model/facts.ts'
import { lastSegment, type ScopeId, subscriptionIdOf } from '#lib/model/scope.ts'
import { textOf } from '#lib/resources/json-value.ts'
import { addressOf } from './address.ts'
import type { AzureCall } from './calls.ts'
import type { AzureHttp } from './http.ts'
import { type IdentityReader, identityReader } from './identity-reader.ts'
import { mostPages, pagesOf } from './paged.ts'
import { ReadingFailure } from './reading-failure.ts'

/** Resource Graph hides what is inherited from management groups and `/`, unless it is asked for it. */
export type AuthorizationScope = 'AtScopeAboveAndBelow' | 'AtScopeAndAbove'

/** What a collector reads with: Azure, page by page, and the facts that were read before. */
export interface Reader extends IdentityReader {
  tenantId: string
  /** When the run began, in milliseconds since 1970. */
  now: number
  hasSignInReport: boolean
  /** Facts of the collectors that this one comes after; of one subscription, where it is given. */
  known<K extends FactKind>(kind: K, subscription?: ScopeId): readonly Fact<K>[]
  /** Pages of a list. `names` fill the braces of the call. */
  pages(call: AzureCall, names?: Record<string, string>): AsyncGenerator<unknown[]>
  /** The answer to a call that posts ids. */
  posted(call: AzureCall, body: unknown): Promise<unknown[]>
  /**
   * Rows of Resource Graph; without scopes, of the tenant. The count of rows is compared with what Resource Graph says
   * there are. @returns in the end, why not all of them came; nothing where they did
   */
  query(
    call: AzureCall,
    scopes: readonly ScopeId[],
    authorization?: AuthorizationScope,
  ): AsyncGenerator<unknown[], string | undefined>
}

export interface ReaderParts {
  http: AzureHttp
  credential: Parameters<typeof identityReader>[1]
  tenantId: string
  now: number
  known: Reader['known']
}

export function readerOn({ http, credential, ...parts }: ReaderParts): Reader {
  return {
    ...parts,
    ...identityReader(http, credential),
    hasSignInReport: http.cloud.hasSignInReport,

    async *pages(call, names = {}) {
      let url = addressOf(call, http.cloud, names)
      const { follow } = pagesOf(url)
      for (;;) {
        const { rows, nextLink } = await http.page({ method: 'GET', url })
        yield rows
        if (nextLink === undefined) return
        url = follow(nextLink)
      }
    },

    async posted(call, body) {
      const url = addressOf(call, http.cloud, {})
      const { rows, nextLink } = await http.page({ method: 'POST', url, body: JSON.stringify(body) })
      if (nextLink !== undefined) throw new ReadingFailure('failed', 'an answer to posted ids went on over pages')
      return rows
    },

    async *query(call, scopes, authorization) {
      const url = addressOf(call, http.cloud, {})
      const ids = new Set<string>()
      const tokens = new Set<string>()
      let skipToken: string | undefined
      let total = 0
      do {
        const body = queryBody(call, scopes, { authorization, skipToken })
        const page = await http.page({ method: 'POST', url, body: JSON.stringify(body) })
        total = Math.max(total, page.totalRecords ?? 0)
        for (const row of page.rows) ids.add(textOf((row as { id?: unknown }).id)?.toLowerCase() ?? '')
        yield page.rows
        if (page.isTruncated) return 'Resource Graph cut the result off'
        skipToken = page.skipToken
        if (skipToken !== undefined && (tokens.has(skipToken) || tokens.size >= mostPages))
          throw new ReadingFailure('failed', 'Resource Graph led back to a page that was read already')
        if (skipToken !== undefined) tokens.add(skipToken)
      } while (skipToken !== undefined)
      const missing = total - ids.size
      if (missing === 0) return undefined
      return `Resource Graph counted ${Math.abs(missing)} rows ${missing > 0 ? 'more' : 'fewer'} than it gave: the tenant changed meanwhile`
    },
  }
}

function queryBody(
  { text }: AzureCall,
  scopes: readonly ScopeId[],
  { authorization, skipToken }: { authorization?: AuthorizationScope; skipToken?: string },
) {
  const subscriptions = scopes.flatMap((scope) => subscriptionIdOf(scope) ?? [])
  return {
    query: text,
    ...(subscriptions.length > 0 && { subscriptions }),
    ...(subscriptions.length === 0 &&
      scopes.length > 0 && { managementGroups: scopes.map((scope) => lastSegment(scope)) }),
    options: {
      resultFormat: 'objectArray',
      $top: 1000,
      ...(skipToken !== undefined && { $skipToken: skipToken }),
      ...(authorization !== undefined && { authorizationScopeFilter: authorization }),
    },
  }
}

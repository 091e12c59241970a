import { kindOfScope, managementGroupScope, rootScope, type ScopeId, scopeId } from '#lib/model/scope.ts'
import { mayRead, maySee } from '../access.ts'
import type { Answer } from '../answer.ts'
import type { Call } from '../call.ts'
import { type GraphTable, isEverywhere } from './graph-tables.ts'
import { badQuery } from './query-refusals.ts'

export interface ScopeRequest {
  subscriptions?: string[]
  managementGroups?: string[]
  allowPartialScopes?: boolean
  authorizationScopeFilter?: string
}

/** Which rows of a table a query sees. */
export type InScope = (table: GraphTable, place: number) => boolean

const filters = ['AtScopeAndBelow', 'AtScopeAndAbove', 'AtScopeExact', 'AtScopeAboveAndBelow']
const mostSubscriptions = 1000

/** What is in the scope of a query, or why the request is refused. */
export function queryScope(call: Call, request: ScopeRequest): InScope | Answer {
  const { subscriptions, managementGroups, allowPartialScopes, authorizationScopeFilter = filters[0]! } = request
  if (!filters.includes(authorizationScopeFilter))
    return badQuery(
      'InvalidAuthorizationScopeFilter',
      `authorizationScopeFilter \`${authorizationScopeFilter}\` is not known`,
    )
  if (subscriptions?.length && managementGroups?.length)
    return badQuery('InvalidQueryScope', 'subscriptions and managementGroups cannot be combined')
  if ((subscriptions?.length ?? 0) > mostSubscriptions && !allowPartialScopes)
    return badQuery('TooManySubscriptions', `at most ${mostSubscriptions} subscriptions can be asked at once`)
  const roots = rootsOf(call, request)
  if (roots.length === 0)
    return badQuery(
      'NoValidSubscriptionsInQueryRequest',
      'There must be at least one subscription that is eligible to contain resources.',
    )
  return inScope(call, { roots, filter: authorizationScopeFilter })
}

/** The subscriptions and management groups that are asked and in which something may be read. */
function rootsOf(call: Call, { subscriptions, managementGroups }: ScopeRequest): ScopeId[] {
  const { azure, access } = call
  const asked = managementGroups?.length
    ? managementGroups.map(managementGroupScope)
    : subscriptions?.length
      ? subscriptions.slice(0, mostSubscriptions).map((id) => scopeId(`/subscriptions/${id}`))
      : [...azure.subscriptions.keys()]
  return asked.filter(
    (scope) => (azure.subscriptions.has(scope) || azure.managementGroups.has(scope)) && maySee(access, azure, scope),
  )
}

function inScope(call: Call, { roots, filter }: { roots: ScopeId[]; filter: string }): InScope {
  const { azure, access } = call
  const exact = new Set(roots)
  const above = new Set(roots.flatMap((root) => azure.ancestorsOf(root)))
  /** One query asks one table. */
  const known = new Map<ScopeId, boolean>()

  const isBelow = (scope: ScopeId) => azure.ancestorsOf(scope).some((ancestor) => exact.has(ancestor))
  /** Management groups are listed with the subscriptions below them. */
  const inContainers = (scope: ScopeId) => exact.has(scope) || isBelow(scope) || above.has(scope)
  const inherited = (scope: ScopeId) =>
    exact.has(scope) || (/Below/.test(filter) && isBelow(scope)) || (/Above/.test(filter) && above.has(scope))

  return (table, place) => {
    const scope = table.scopes[place]!
    let is = known.get(scope)
    if (is === undefined) {
      is = (table.inherits ? inherited : inContainers)(scope) && isReadable(scope)
      known.set(scope, is)
    }
    return is || isEverywhere(table, place)
  }

  function isReadable(scope: ScopeId): boolean {
    if (mayRead(access, azure, scope)) return true
    // Whoever may read something sees what it inherits.
    const isInherited = scope === rootScope || kindOfScope(scope) === 'managementGroup'
    return filter !== 'AtScopeAndBelow' && isInherited && above.has(scope)
  }
}

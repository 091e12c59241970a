import type { Dataset } from '#lib/model/coverage.ts'
import type { FactKind, Facts } from '#lib/model/facts.ts'
import { kindOfScope, rootScope, type ScopeId, subscriptionIdOf, subscriptionScope } from '#lib/model/scope.ts'

/** The facts that a dataset is counted in. */
export const kindsOf: Record<Dataset, readonly FactKind[]> = {
  managementGroups: ['managementGroups'],
  subscriptions: ['subscriptions'],
  resources: ['resources', 'resourceGroups'],
  roleDefinitions: ['roleDefinitions'],
  roleAssignments: ['roleAssignments'],
  denyAssignments: ['denyAssignments'],
  federatedCredentials: ['federatedCredentials'],
  directory: ['principals', 'applications'],
  groupMembers: ['groupMemberships'],
  appRoles: ['appRoleAssignments'],
  directoryRoles: ['directoryRoleAssignments'],
  cosmosRoles: ['cosmosRoleAssignments', 'cosmosRoleDefinitions'],
  databaseAdministrators: ['databaseAdministrators'],
  lastSignIns: ['lastSignIns'],
  activityEvents: ['activityEvents'],
}

/**
 * How many facts of a dataset belong to a scope: the subscription or management group that they are in, or else `/`.
 * Without a scope: how many there are in all.
 */
export function countsIn(facts: Facts): (dataset: Dataset, scope?: ScopeId) => number {
  const counts = new Map<string, number>()
  for (const [dataset, kinds] of Object.entries(kindsOf))
    for (const kind of kinds)
      for (const fact of facts[kind])
        for (const place of ['', placeOf(fact as { id: string; scope?: ScopeId })]) {
          const key = `${dataset} ${place}`
          counts.set(key, (counts.get(key) ?? 0) + 1)
        }
  return (dataset, scope = '' as ScopeId) => counts.get(`${dataset} ${scope}`) ?? 0
}

export function placeOf({ id, scope = id as ScopeId }: { id: string; scope?: ScopeId }): string {
  const subscription = subscriptionIdOf(scope)
  if (subscription !== undefined) return subscriptionScope(subscription)
  const group = /^\/providers\/microsoft\.management\/managementgroups\/[^/]+/.exec(scope)?.[0]
  return group !== undefined && kindOfScope(group as ScopeId) === 'managementGroup' ? group : rootScope
}

import type { CoverageCell } from '#lib/model/coverage.ts'
import type { Facts } from '#lib/model/facts.ts'
import { type ScopeId, subscriptionIdOf, subscriptionScope } from '#lib/model/scope.ts'

/** How far role assignments at one scope were listed: not at all, the strongest three roles only, or every role. */
export type RolesListed = 'none' | 'strongest' | 'all'
const order: RolesListed[] = ['none', 'strongest', 'all']

export type ListedRoles = Map<ScopeId, RolesListed>

/** Keeps the fuller of what two records say of a scope. */
export function noteListed(listed: ListedRoles, scope: ScopeId, how: RolesListed): void {
  if (order.indexOf(how) >= order.indexOf(listed.get(scope) ?? 'none')) listed.set(scope, how)
}

/**
 * One cell for each subscription and management group. AzureHound asks only at the scopes that it lists, and not for
 * conditions, so that even the fullest file is a part.
 */
export function roleCells(listed: ListedRoles, { roleAssignments }: Facts): CoverageCell[] {
  const within = Map.groupBy(listed, ([scope]) => containerOf(scope))
  return [...within].map(([scope, scopes]) => {
    const short = scopes.filter(([, how]) => how !== 'all').length
    const count = roleAssignments.filter((one) => containerOf(one.scope) === scope).length
    return {
      dataset: 'roleAssignments',
      scope,
      state: scopes.every(([, how]) => how === 'none') ? 'absent' : 'partial',
      count,
      remedy: short === 0 ? allListed : `${lacking(scopes.length, short)}; ${remedy}`,
    }
  })
}

const containerOf = (scope: ScopeId) => {
  const subscription = subscriptionIdOf(scope)
  return subscription === undefined ? scope : subscriptionScope(subscription)
}

const lacking = (all: number, short: number) =>
  `at ${short} of ${all} scopes here AzureHound listed no role assignments, or only Owner, Contributor, User Access Administrator and a few more`
const remedy =
  'run also `azurehound list subscription-role-assignments`, and likewise `resource-group-`, `key-vault-`, `virtual-machine-` and `management-group-role-assignments`, or `az role assignment list --all --output json > role-assignments.json`'
const allListed =
  'AzureHound lists no conditions, and no role assignments at resources of kinds that it does not list: run `az role assignment list --all --output json > role-assignments.json`'

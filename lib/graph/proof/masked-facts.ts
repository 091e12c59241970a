import fc from 'fast-check'
import type { CoverageCell } from '../../model/coverage.ts'
import type { Facts } from '../../model/facts.ts'
import type { PrincipalId } from '../../model/guid.ts'
import { type ScopeId, subscriptionIdOf } from '../../model/scope.ts'

/** What is hidden of a tenant; numbers are taken modulo the length of the list they choose from. */
export const mask = fc.record({
  roleDefinitions: fc.array(fc.nat(), { maxLength: 2 }),
  memberships: fc.array(fc.nat(), { maxLength: 2 }),
  /** Members of the list that is cut off. */
  cutOff: fc.option(fc.nat()),
  ancestors: fc.array(fc.nat(), { maxLength: 2 }),
  parents: fc.array(fc.nat(), { maxLength: 3 }),
  /** Of the subscription only its resources were read, and role assignments elsewhere. */
  onlyResources: fc.option(fc.nat(), { freq: 3 }),
  /** Nothing of the subscription was read; what refers to it from elsewhere stays. */
  subscription: fc.option(fc.nat(), { freq: 3 }),
  /** Reading role assignments there was refused. */
  assignmentsAt: fc.option(fc.nat(), { freq: 3 }),
  /** Properties of resources, which the shortest listings leave out. */
  settings: fc.array(fc.nat(), { maxLength: 2 }),
  /** What kind of principal somebody is: neither the directory says it nor what names them. */
  kinds: fc.array(fc.nat(), { maxLength: 2 }),
  /** Of role assignments, only the eligible ones were imported. */
  active: fc.nat(9).map((roll) => roll === 0),
})
export type Mask = typeof mask extends fc.Arbitrary<infer T> ? T : never

/** The tenant without what is hidden. Deny assignments are never hidden: nothing yet tells that one was not read. */
export function maskedFacts(facts: Facts, hidden: Mask): { facts: Facts; coverage: CoverageCell[] } {
  const at = <T>(list: T[], number: number | null) => (number === null ? undefined : list[number % list.length])
  const every = <T>(list: T[], numbers: number[]) => new Set(numbers.map((number) => at(list, number)))
  const { roleDefinitions, groupMemberships, subscriptions, managementGroups } = facts
  const roles = every(roleDefinitions, hidden.roleDefinitions)
  const memberships = every(groupMemberships, hidden.memberships)
  const cutOff = at(groupMemberships, hidden.cutOff)
  const unplaced = every(subscriptions, hidden.ancestors)
  const orphans = every(managementGroups, hidden.parents)
  const bare = every(facts.resources, hidden.settings)
  const gone = at(subscriptions, hidden.subscription)
  const refused = at(subscriptions, hidden.assignmentsAt)
  const onlyResources = at(subscriptions, hidden.onlyResources)
  const holders = [
    ...facts.principals.map(({ id }) => id),
    ...facts.roleAssignments.map(({ principalId }) => principalId),
  ]
  const unsaid = every([...new Set(holders)], hidden.kinds)
  const untyped = <T extends { id: PrincipalId }>(list: T[]) =>
    list.map((one) => (unsaid.has(one.id) ? { ...one, type: undefined } : one))
  const isOnlyResources = (scope: ScopeId) =>
    onlyResources !== undefined && subscriptionIdOf(scope) === subscriptionIdOf(onlyResources.id)
  const isGone = (scope: ScopeId) => gone !== undefined && subscriptionIdOf(scope) === subscriptionIdOf(gone.id)
  const isRefused = (scope: ScopeId) =>
    refused !== undefined && subscriptionIdOf(scope) === subscriptionIdOf(refused.id)
  return {
    facts: {
      ...facts,
      roleDefinitions: roleDefinitions.filter((role) => !roles.has(role)),
      groupMemberships: groupMemberships
        .filter((list) => !memberships.has(list))
        .map((list) => (list === cutOff ? { ...list, memberIds: list.memberIds.slice(1), complete: false } : list)),
      subscriptions: subscriptions
        .filter((subscription) => subscription !== gone && subscription !== onlyResources)
        .map((subscription) => (unplaced.has(subscription) ? { ...subscription, ancestors: undefined } : subscription)),
      managementGroups: managementGroups.map((group) => (orphans.has(group) ? { ...group, parent: undefined } : group)),
      principals: facts.principals.filter(({ id }) => !unsaid.has(id)),
      directoryLookups: facts.directoryLookups.filter(({ id }) => !unsaid.has(id)),
      resources: facts.resources
        .filter(({ id }) => !isGone(id))
        .filter(({ wears = [] }) => !wears.some(({ principalId }) => principalId && unsaid.has(principalId)))
        .map((resource) => (bare.has(resource) ? { ...resource, settings: undefined } : resource)),
      roleAssignments: facts.roleAssignments
        .filter(
          ({ scope, state }) =>
            !isGone(scope) && !isRefused(scope) && !isOnlyResources(scope) && !(hidden.active && state === 'active'),
        )
        .map((one) => (unsaid.has(one.principalId) ? { ...one, principalType: undefined } : one)),
      denyAssignments: facts.denyAssignments.map((deny) => ({
        ...deny,
        principals: untyped(deny.principals),
        excludePrincipals: untyped(deny.excludePrincipals),
      })),
    },
    coverage: refused ? [{ dataset: 'roleAssignments', scope: refused.id, state: 'denied', count: 0 }] : [],
  }
}

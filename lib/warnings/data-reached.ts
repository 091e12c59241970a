import type { TenantIndex } from '../graph/tenant/tenant-index.ts'
import { doorsOf } from '../graph/verdict/tenant-doors.ts'
import type { Resource, RoleDefinition } from '../model/facts.ts'
import { kindOfScope } from '../model/scope.ts'
import { patternsLeft } from '../rbac/permission.ts'

/**
 * Whether some managed identity holds a role in force on the data of a resource, or on a part of it. Scopes on which
 * one does are marked once for each resource provider, so that each question walks up one chain of scopes.
 */
export function dataReached(index: TenantIndex): (resource: Resource) => boolean {
  const { tree, identities, groups } = index
  const holders = new Set(
    identities.all.flatMap(({ principalId }) => (principalId ? groups.selfAndAbove(principalId) : [])),
  )
  /** By scope number, the providers held there and below; `*` is all of them. */
  const held = new Map<number, Set<string>>()
  const within = new Set<number>()
  const providers = providersOf()
  for (const holder of holders)
    for (const { assignment, scope } of index.assignmentsOf.get(holder) ?? []) {
      const role = index.roles.get(assignment.roleId)
      if (assignment.state !== 'active' || !role) continue
      const opened = providers(role)
      if (opened.length === 0) continue
      const there = held.get(scope) ?? new Set()
      held.set(scope, there)
      for (const provider of opened) there.add(provider)
      for (let at = tree.parent[scope]!; at !== -1 && kindOfScope(tree.ids[at]!) === 'resource'; at = tree.parent[at]!)
        within.add(at)
    }
  return ({ id, type }) => {
    const provider = type.slice(0, type.indexOf('/'))
    const number = tree.numbers.get(id)!
    if (within.has(number)) return true
    for (let at = number; at !== -1; at = tree.parent[at]!) {
      const there = held.get(at)
      if (there && (there.has(provider) || there.has('*'))) return true
    }
    return doorsOf(index)
      .at(id)
      .some(({ principal }) => holders.has(principal))
  }
}

/** Resource providers whose data a role opens; roles are few, so each is looked at once. */
function providersOf() {
  const known = new Map<RoleDefinition, string[]>()
  return (role: RoleDefinition) => {
    const found = known.get(role) ?? [
      ...new Set(
        patternsLeft(role.permissions, 'data').map((pattern) => {
          const provider = pattern.trim().toLowerCase().split('/')[0]!
          return provider.includes('*') ? '*' : provider
        }),
      ),
    ]
    known.set(role, found)
    return found
  }
}

import type { Facts } from '#lib/model/facts.ts'
import { kindOfScope } from '#lib/model/scope.ts'

/** Without empty management groups and what is given there: the emulator lists groups with the subscriptions below them. */
export function listedFacts(facts: Facts): Facts {
  const listed = new Set(facts.subscriptions.flatMap(({ ancestors }) => ancestors ?? []))
  return {
    ...facts,
    managementGroups: facts.managementGroups.filter(({ id }) => listed.has(id)),
    roleAssignments: facts.roleAssignments.filter(
      ({ scope }) => kindOfScope(scope) !== 'managementGroup' || listed.has(scope),
    ),
  }
}

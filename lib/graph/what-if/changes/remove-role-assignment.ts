import { shown } from '../../../model/facts.ts'
import { az } from '../azure-cli.ts'
import { ChangeRefused, changeKind } from '../change.ts'
import type { Draft } from '../draft.ts'
import { type ArmIdField, armIdField } from '../fields.ts'

function assignmentIn(draft: Draft, { id, shown: typed }: ArmIdField) {
  const marker = '/providers/microsoft.authorization/'
  const at = id.lastIndexOf(marker)
  const scope = (at > 0 ? id.slice(0, at) : '/') as typeof id
  // Nearly always its id says its scope; some sources write another one.
  const found =
    draft.assignmentsAt(scope).find((one) => one.id === id) ??
    (draft.edits.roleAssignments.has(id) ? undefined : draft.index.facts.roleAssignments.find((one) => one.id === id))
  if (found) return found
  throw new ChangeRefused(`no role assignment \`${typed}\` is known: give the Azure id of one that is`)
}

export const removeRoleAssignment = changeKind({
  id: 'remove-role-assignment',
  title: 'Remove a role assignment',
  description:
    'Its principal, and whoever is in it where that is a group, loses what it gave, unless another gives the same. Azure may need some minutes until it is seen everywhere.',
  reference: 'https://learn.microsoft.com/azure/role-based-access-control/role-assignments-remove',
  fields: { assignment: armIdField },
  change: ({ assignment }) => ({
    words: () => `remove the role assignment ${assignment.shown}`,
    apply: (draft) => draft.remove('roleAssignments', assignmentIn(draft, assignment).id),
    commands: (draft) => [az('role assignment delete', { ids: shown(assignmentIn(draft, assignment)) })],
  }),
})

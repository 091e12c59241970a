import { z } from 'zod'
import type { RoleDefinition } from '../../../model/facts.ts'
import { roleKey } from '../../../model/guid.ts'
import type { TenantIndex } from '../../tenant/tenant-index.ts'
import { az } from '../azure-cli.ts'
import { ChangeRefused, changeKind } from '../change.ts'
import { armIdField, principalField } from '../fields.ts'

/** By its id, or by its name where only one is called that. */
function roleIn({ roles }: TenantIndex, typed: string): RoleDefinition {
  const byId = roles.get(roleKey(typed))
  if (byId) return byId
  const named = [...roles.values()].filter(({ name }) => name.toLowerCase() === typed.trim().toLowerCase())
  if (named.length === 1) return named[0]!
  throw new ChangeRefused(
    named.length === 0
      ? `no role \`${typed}\` was read: give the name or the id of one that was`
      : `${named.length} roles are called \`${typed}\`: give the id of one`,
  )
}

export const addRoleAssignment = changeKind({
  id: 'add-role-assignment',
  title: 'Add a role assignment',
  description:
    'A principal is given a role at a scope, and holds it on everything under it. Where the principal is a group, everybody in it does.',
  reference: 'https://learn.microsoft.com/azure/role-based-access-control/role-assignments-cli',
  fields: {
    principal: principalField,
    role: z.string().trim().min(1, 'give the name or the id of a role'),
    scope: armIdField,
    condition: z.string().trim().min(1).optional(),
  },
  change: ({ principal, role, scope, condition }) => ({
    words: (index) => `assign ${role} at ${scope.shown} to ${index.directory.nameOf(principal)}`,
    apply(draft) {
      const { id: roleId } = roleIn(draft.index, role)
      draft.assign({ scope: scope.id, shownScope: scope.shown, principalId: principal, roleId, condition })
    },
    commands: ({ index }) => [
      az('role assignment create', {
        'assignee-object-id': principal,
        ...(index.identities.byPrincipal.has(principal) ? { 'assignee-principal-type': 'ServicePrincipal' } : {}),
        role: roleIn(index, role).name,
        scope: scope.shown,
        ...(condition ? { condition, 'condition-version': '2.0' } : {}),
      }),
    ],
  }),
})

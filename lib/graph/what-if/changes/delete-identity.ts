import { shown } from '../../../model/facts.ts'
import { az } from '../azure-cli.ts'
import { changeKind } from '../change.ts'
import { armIdField } from '../fields.ts'

export const deleteIdentity = changeKind({
  id: 'delete-identity',
  title: 'Delete a user-assigned identity',
  description:
    'It is kept 30 days among the deleted objects and cannot be restored. Hosts keep a reference to it, its role assignments stay behind, and workloads that act as it through federation are cut off.',
  reference:
    'https://learn.microsoft.com/entra/identity/managed-identities-azure-resources/manage-user-assigned-managed-identities-azure-portal',
  fields: { identity: armIdField },
  change: ({ identity: { id, shown: typed } }) => ({
    words: (index) => `delete the user-assigned identity ${index.resourceById(id)?.name ?? typed}`,
    apply(draft) {
      draft.userAssigned(id, typed)
      draft.removeScope(id)
    },
    commands: (draft) => [az('identity delete', { ids: shown(draft.userAssigned(id, typed)) })],
  }),
})

import { shown } from '../../../model/facts.ts'
import { userAssignedType } from '../../tenant/managed-identities.ts'
import { az } from '../azure-cli.ts'
import { ChangeRefused, changeKind } from '../change.ts'
import { armIdField } from '../fields.ts'

export const deleteResource = changeKind({
  id: 'delete-resource',
  title: 'Delete a resource',
  description:
    'The resource goes with everything under it, and its system-assigned identity with it. What that identity was assigned stays behind, orphaned; user-assigned identities that it wore live on.',
  reference: 'https://learn.microsoft.com/entra/identity/managed-identities-azure-resources/managed-identities-faq',
  fields: { resource: armIdField },
  change: ({ resource: { id, shown: typed } }) => ({
    words: (index) => `delete the resource ${index.resourceById(id)?.name ?? typed}`,
    apply(draft) {
      if (draft.listed(id, typed).type === userAssignedType)
        throw new ChangeRefused(`\`${typed}\` is a user-assigned identity: use \`delete-identity\``)
      draft.removeScope(id)
    },
    commands: (draft) => [az('resource delete', { ids: shown(draft.listed(id, typed)) })],
  }),
})

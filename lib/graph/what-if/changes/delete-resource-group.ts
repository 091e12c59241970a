import { kindOfScope, lastSegment, subscriptionIdOf } from '../../../model/scope.ts'
import { az } from '../azure-cli.ts'
import { ChangeRefused, changeKind } from '../change.ts'
import { armIdField } from '../fields.ts'

export const deleteResourceGroup = changeKind({
  id: 'delete-resource-group',
  title: 'Delete a resource group',
  description:
    'Every resource in it goes, user-assigned identities too, with what was assigned at and under it. Hosts elsewhere that wear one of those identities keep a reference to nothing.',
  reference: 'https://learn.microsoft.com/azure/azure-resource-manager/management/delete-resource-group',
  fields: { resourceGroup: armIdField },
  change: ({ resourceGroup: { id, shown: typed } }) => ({
    words: (index) => `delete the resource group ${index.scopeName(id)}`,
    apply(draft) {
      if (kindOfScope(id) !== 'resourceGroup' || !draft.has(id))
        throw new ChangeRefused(`\`${typed}\` is no resource group that is known: give the Azure id of one`)
      draft.removeScope(id)
    },
    commands: () => [az('group delete', { subscription: subscriptionIdOf(id) ?? '', name: lastSegment(typed) })],
  }),
})

import { shown } from '../../../model/facts.ts'
import { kindOfScope, lastSegment, type ScopeId, scopeId, subscriptionIdOf } from '../../../model/scope.ts'
import { userAssignedType } from '../../tenant/managed-identities.ts'
import { az } from '../azure-cli.ts'
import { ChangeRefused, changeKind } from '../change.ts'
import { armIdField } from '../fields.ts'

const below = (id: string) => id.slice(id.toLowerCase().indexOf('/providers/'))

export const moveResource = changeKind({
  id: 'move-resource',
  title: 'Move a resource to another resource group',
  description:
    'It keeps its identities and gets another id. What was assigned directly on it is dropped, and whoever holds something at the new place holds it on the resource too.',
  reference: 'https://learn.microsoft.com/azure/azure-resource-manager/management/move-resource-group-and-subscription',
  fields: { resource: armIdField, to: armIdField },
  change: ({ resource, to }) => ({
    words: (index) =>
      `move ${index.resourceById(resource.id)?.name ?? resource.shown} to the resource group ${index.scopeName(to.id)}`,
    apply(draft) {
      const moved = draft.listed(resource.id, resource.shown)
      if (moved.type === userAssignedType)
        throw new ChangeRefused(
          `\`${resource.shown}\` is a user-assigned identity, which Azure does not move: create one there and attach that instead`,
        )
      if (kindOfScope(to.id) !== 'resourceGroup' || !draft.has(to.id))
        throw new ChangeRefused(`\`${to.shown}\` is no resource group that is known: give the Azure id of one`)
      const target = scopeId(to.id + below(moved.id))
      if (target === moved.id) throw new ChangeRefused(`\`${resource.shown}\` is in that resource group already`)
      if (draft.resource(target)) throw new ChangeRefused(`\`${target}\` exists already: give it another name first`)
      for (const one of draft.resourcesIn(moved.id)) {
        const id = scopeId(to.id + below(one.id))
        draft.remove('resources', one.id)
        draft.put('resources', { ...one, id, shownId: to.shown + below(shown(one)) })
        for (const { identityId, principalId } of one.wears ?? [])
          if (!identityId && principalId) draft.relocate(principalId, id, to.shown + below(shown(one)))
      }
      draft.dropAt(moved.id)
      draft.rehome(moved.id, target as ScopeId)
    },
    notes(draft) {
      const { wears = [], type } = draft.listed(resource.id, resource.shown)
      const isWorn = wears.length > 0 && type === 'microsoft.compute/virtualmachines'
      return isWorn
        ? [
            {
              text: 'a virtual machine moved while it runs may not start again until its identities are updated',
              delay: 'atOnce',
            },
          ]
        : []
    },
    commands: (draft) => [
      az('resource move', {
        'destination-subscription-id': subscriptionIdOf(to.id) ?? '',
        'destination-group': lastSegment(to.shown),
        ids: shown(draft.listed(resource.id, resource.shown)),
      }),
    ],
  }),
})

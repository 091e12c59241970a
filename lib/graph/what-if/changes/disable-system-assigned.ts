import { shown } from '../../../model/facts.ts'
import { identityCommand } from '../azure-cli.ts'
import { ChangeRefused, changeKind } from '../change.ts'
import { armIdField } from '../fields.ts'

export const disableSystemAssigned = changeKind({
  id: 'disable-system-assigned',
  title: 'Disable a system-assigned identity',
  description:
    'The identity is deleted; what it was assigned stays behind. Enabled again, the resource gets another principal, to which nothing is assigned.',
  reference: 'https://learn.microsoft.com/entra/identity/managed-identities-azure-resources/managed-identities-faq',
  fields: { resource: armIdField },
  change: ({ resource: { id, shown: typed } }) => ({
    words: (index) => `disable the system-assigned identity of ${index.resourceById(id)?.name ?? typed}`,
    apply(draft) {
      const host = draft.listed(id, typed)
      const system = (host.wears ?? []).find(({ how }) => how === 'system')
      if (!system) throw new ChangeRefused(`\`${typed}\` has no system-assigned identity that is known`)
      draft.wear(
        host,
        (host.wears ?? []).filter((wear) => wear !== system),
      )
      if (system.principalId)
        draft.removePrincipal(system.principalId, { kind: 'system', armId: host.id, shownArmId: shown(host) })
    },
    commands: (draft) => [identityCommand('remove', draft.listed(id, typed), 'system')],
  }),
})

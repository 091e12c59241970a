import { z } from 'zod'
import { shown } from '../../../model/facts.ts'
import { lastSegment } from '../../../model/scope.ts'
import { identityCommand } from '../azure-cli.ts'
import { ChangeRefused, changeKind } from '../change.ts'
import type { Draft } from '../draft.ts'
import { type ArmIdField, armIdField } from '../fields.ts'

/** Hosts with the system-assigned identity of each. */
const hostsIn = (draft: Draft, resources: ArmIdField[]) =>
  resources.map(({ id, shown: typed }) => {
    const host = draft.listed(id, typed)
    const system = host.wears?.find(({ how, principalId }) => how === 'system' && principalId)
    if (!system?.principalId) throw new ChangeRefused(`\`${typed}\` has no system-assigned identity that is known`)
    return { host, system, principal: system.principalId }
  })

export const shareIdentity = changeKind({
  id: 'share-identity',
  title: 'Turn system-assigned identities into one user-assigned',
  description:
    'The resources wear the user-assigned identity in their place. It is given whatever any of them was assigned, so that each of them may do afterwards what the others could.',
  reference:
    'https://learn.microsoft.com/entra/identity/managed-identities-azure-resources/managed-identity-best-practice-recommendations',
  fields: { resources: z.array(armIdField).min(1, 'name the resources'), identity: armIdField },
  change: ({ resources, identity }) => ({
    words: () =>
      `give ${resources.length} resources the user-assigned identity ${lastSegment(identity.shown)} in place of their own`,
    apply(draft) {
      const shared = draft.userAssigned(identity.id, identity.shown)
      const principalId = draft.principalOf(shared)
      if (!principalId) throw new ChangeRefused(`the principal id of \`${identity.shown}\` is not known`)
      for (const { host, system, principal } of hostsIn(draft, resources)) {
        const others = (host.wears ?? []).filter((wear) => wear !== system && wear.identityId !== shared.id)
        const wear = { how: 'user' as const, identityId: shared.id, shownIdentityId: shown(shared), principalId }
        draft.wear(host, [...others, wear])
        draft.copyAssignments(principal, principalId)
        draft.removePrincipal(principal, { kind: 'system', armId: host.id, shownArmId: shown(host) })
      }
    },
    commands(draft) {
      const hosts = hostsIn(draft, resources)
      const assignee = draft.principalOf(draft.userAssigned(identity.id, identity.shown)) ?? ''
      const given = draft.toCopy(
        hosts.map(({ principal }) => principal),
        assignee,
      )
      return [
        ...hosts.map(({ host }) => identityCommand('assign', host, { id: identity.shown })),
        ...given.map((one) => draft.assignCommand(one, assignee)),
        ...hosts.map(({ host }) => identityCommand('remove', host, 'system')),
      ]
    },
  }),
})

import { z } from 'zod'
import { shown } from '../../../model/facts.ts'
import type { PrincipalId } from '../../../model/guid.ts'
import { kindOfScope, lastSegment, scopeId } from '../../../model/scope.ts'
import { userAssignedType } from '../../tenant/managed-identities.ts'
import { az, groupPlace, identityCommand } from '../azure-cli.ts'
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

/** A user-assigned identity that is there, or the name and the place of one to create. */
const target = z.union([armIdField, z.strictObject({ name: z.string(), resourceGroup: armIdField })], {
  error: 'give the Azure id of a user-assigned identity, or the `name` and the `resourceGroup` of one to create',
})
type Target = z.infer<typeof target>

/** As Azure names user-assigned identities. */
const validName = /^[a-z\d][\w-]{2,127}$/i

const shownIdOf = (to: Target) =>
  'id' in to
    ? to.shown
    : `${to.resourceGroup.shown}/providers/Microsoft.ManagedIdentity/userAssignedIdentities/${to.name}`

/** What stands for the principal id that Azure will give to a new identity. */
const toCome = (id: string) => `user-assigned identity to come: ${id}` as PrincipalId

/** Puts an identity that is not there yet into the draft. @throws {ChangeRefused} where Azure would not create it. */
function created(draft: Draft, to: Target) {
  if ('id' in to) return
  const { name, resourceGroup } = to
  if (!validName.test(name))
    throw new ChangeRefused(
      `\`${name}\` is no name for an identity: give 3 to 128 letters, digits, \`-\` or \`_\`, a letter or digit first`,
    )
  if (kindOfScope(resourceGroup.id) !== 'resourceGroup' || !draft.has(resourceGroup.id))
    throw new ChangeRefused(`\`${resourceGroup.shown}\` is no resource group that is known: give the Azure id of one`)
  const shownId = shownIdOf(to)
  const id = scopeId(shownId)
  if (draft.resource(id)) throw new ChangeRefused(`\`${shownId}\` exists already: give its id as \`identity\``)
  draft.put('resources', { id, shownId, type: userAssignedType, name, settings: { principalId: toCome(id) } })
}

export const shareIdentity = changeKind({
  id: 'share-identity',
  title: 'Turn system-assigned identities into one user-assigned',
  description:
    'The resources wear the user-assigned identity, which may be a new one, in their place. It is given whatever any of them was assigned, so that each of them may do afterwards what the others could.',
  reference:
    'https://learn.microsoft.com/entra/identity/managed-identities-azure-resources/managed-identity-best-practice-recommendations',
  fields: { resources: z.array(armIdField).min(1, 'name the resources'), identity: target },
  change: ({ resources, identity: to }) => ({
    words: () =>
      `give ${resources.length} ${resources.length === 1 ? 'resource' : 'resources'} the ${'id' in to ? '' : 'new '}user-assigned identity ${lastSegment(shownIdOf(to))} in place of ${resources.length === 1 ? 'its' : 'their'} own`,
    apply(draft) {
      const hosts = hostsIn(draft, resources)
      created(draft, to)
      const shared = draft.userAssigned(scopeId(shownIdOf(to)), shownIdOf(to))
      const principalId = draft.principalOf(shared)
      if (!principalId) throw new ChangeRefused(`the principal id of \`${shownIdOf(to)}\` is not known`)
      for (const { host, system, principal } of hosts) {
        const others = (host.wears ?? []).filter((wear) => wear !== system && wear.identityId !== shared.id)
        const wear = { how: 'user' as const, identityId: shared.id, shownIdentityId: shown(shared), principalId }
        draft.wear(host, [...others, wear])
        draft.copyAssignments(principal, principalId)
        draft.removePrincipal(principal, { kind: 'system', armId: host.id, shownArmId: shown(host) })
      }
    },
    commands(draft) {
      const hosts = hostsIn(draft, resources)
      const shownId = shownIdOf(to)
      const isThere = 'id' in to
      const name = lastSegment(shownId)
      const held = isThere ? (draft.principalOf(draft.userAssigned(scopeId(shownId), shownId)) ?? '') : ''
      const given = draft.toCopy(
        hosts.map(({ principal }) => principal),
        held,
      )
      return [
        ...(isThere ? [] : [az('identity create', { ...groupPlace(shownId), name })]),
        ...hosts.map(({ host }) => identityCommand('assign', host, { id: shownId })),
        ...given.map((one) => draft.assignCommand(one, isThere ? held : `PRINCIPAL-ID-OF-${name}`)),
        ...hosts.map(({ host }) => identityCommand('remove', host, 'system')),
      ]
    },
  }),
})

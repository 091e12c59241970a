import type { PrincipalId } from '../../../model/guid.ts'
import { lastSegment } from '../../../model/scope.ts'
import { identityCommand } from '../azure-cli.ts'
import { ChangeRefused, changeKind } from '../change.ts'
import type { Draft } from '../draft.ts'
import { type ArmIdField, armIdField } from '../fields.ts'

/** What stands for the principal id that Azure will give to a new system-assigned identity. */
const toCome = (host: string) => `system-assigned identity to come of ${host}` as PrincipalId

/** Hosts of the identity in a draft. */
function hostsIn(draft: Draft, { id, shown: typed }: ArmIdField) {
  draft.userAssigned(id, typed)
  const hosts = draft.hostsOf(id)
  if (hosts.length === 0) throw new ChangeRefused(`no resource wears \`${typed}\` as far as was read`)
  return hosts.map((host) => {
    const system = host.wears?.find(({ how }) => how === 'system')
    return { host, system, principal: system?.principalId ?? toCome(host.id) }
  })
}

export const splitIdentity = changeKind({
  id: 'split-identity',
  title: 'Turn a user-assigned identity into system-assigned ones',
  description:
    'Each resource that wears it gets a system-assigned identity in its place, to which the same is assigned. The user-assigned identity stays, worn by nobody, until somebody deletes it.',
  reference:
    'https://learn.microsoft.com/entra/identity/managed-identities-azure-resources/managed-identity-best-practice-recommendations',
  fields: { identity: armIdField },
  change: ({ identity }) => ({
    words: () =>
      `give every resource that wears ${lastSegment(identity.shown)} a system-assigned identity in its place`,
    apply(draft) {
      const shared = draft.principalOf(draft.userAssigned(identity.id, identity.shown))
      for (const { host, system, principal } of hostsIn(draft, identity)) {
        const others = (host.wears ?? []).filter((wear) => wear !== system && wear.identityId !== identity.id)
        draft.wear(host, [{ ...system, how: 'system', principalId: principal }, ...others])
        if (shared) draft.copyAssignments(shared, principal)
      }
    },
    commands(draft) {
      const hosts = hostsIn(draft, identity)
      const shared = draft.principalOf(draft.userAssigned(identity.id, identity.shown))
      return [
        ...hosts.filter(({ system }) => !system).map(({ host }) => identityCommand('assign', host, 'system')),
        ...hosts.flatMap(({ host, system, principal }) =>
          shared
            ? draft
                .toCopy([shared], principal)
                .map((one) => draft.assignCommand(one, system ? principal : `PRINCIPAL-ID-OF-${host.name}`))
            : [],
        ),
        ...hosts.map(({ host }) => identityCommand('remove', host, { id: identity.shown })),
      ]
    },
  }),
})

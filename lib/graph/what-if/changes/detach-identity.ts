import { lastSegment } from '../../../model/scope.ts'
import { identityCommand } from '../azure-cli.ts'
import { ChangeRefused, changeKind } from '../change.ts'
import { armIdField } from '../fields.ts'

export const detachIdentity = changeKind({
  id: 'detach-identity',
  title: 'Take a user-assigned identity off a resource',
  description:
    'The resource can no longer act as it; the identity and all that it holds live on. Code there that asked for it gets no new token.',
  reference:
    'https://learn.microsoft.com/entra/identity/managed-identities-azure-resources/manage-user-assigned-managed-identities-azure-portal',
  fields: { resource: armIdField, identity: armIdField },
  change: ({ resource, identity }) => ({
    words: (index) =>
      `take ${lastSegment(identity.shown)} off ${index.resourceById(resource.id)?.name ?? resource.shown}`,
    apply(draft) {
      const host = draft.listed(resource.id, resource.shown)
      const left = (host.wears ?? []).filter(({ identityId }) => identityId !== identity.id)
      if (left.length === (host.wears ?? []).length)
        throw new ChangeRefused(
          `\`${resource.shown}\` does not wear \`${identity.shown}\`: give an identity that it wears`,
        )
      draft.wear(host, left)
    },
    commands: (draft) => [identityCommand('remove', draft.listed(resource.id, resource.shown), { id: identity.shown })],
  }),
})

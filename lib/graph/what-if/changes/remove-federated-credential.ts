import { z } from 'zod'
import { lastSegment } from '../../../model/scope.ts'
import { az, groupPlace } from '../azure-cli.ts'
import { ChangeRefused, changeKind } from '../change.ts'
import type { Draft } from '../draft.ts'
import { type ArmIdField, armIdField } from '../fields.ts'

function credentialIn(draft: Draft, identity: ArmIdField, name: string) {
  const found = draft.federatedOf(identity.id).find((one) => one.name.toLowerCase() === name.toLowerCase())
  if (found) return found
  throw new ChangeRefused(`\`${identity.shown}\` has no federated credential \`${name}\` that is known`)
}

export const removeFederatedCredential = changeKind({
  id: 'remove-federated-credential',
  title: 'Remove a federated credential',
  description:
    'The workload that it let in gets no new token as this identity. Azure tokens that it has stay good until they expire.',
  reference:
    'https://learn.microsoft.com/entra/workload-id/workload-identity-federation-create-trust-user-assigned-managed-identity',
  fields: { identity: armIdField, name: z.string().trim().min(1, 'give the name of the credential') },
  change: ({ identity, name }) => ({
    words: () => `remove the federated credential ${name} of ${lastSegment(identity.shown)}`,
    apply: (draft) => draft.remove('federatedCredentials', credentialIn(draft, identity, name).id),
    commands: () => [
      az('identity federated-credential delete', {
        ...groupPlace(identity.shown),
        'identity-name': lastSegment(identity.shown),
        name,
      }),
    ],
  }),
})

import { z } from 'zod'
import { lastSegment } from '../../../model/scope.ts'
import { az, groupPlace } from '../azure-cli.ts'
import { ChangeRefused, changeKind } from '../change.ts'
import { armIdField } from '../fields.ts'

const most = 20

export const addFederatedCredential = changeKind({
  id: 'add-federated-credential',
  title: 'Add a federated credential',
  description:
    'A workload outside of Azure that the issuer vouches for may act as the user-assigned identity, without any host. An identity has 20 of them at most.',
  reference:
    'https://learn.microsoft.com/entra/workload-id/workload-identity-federation-create-trust-user-assigned-managed-identity',
  fields: {
    identity: armIdField,
    name: z
      .string()
      .trim()
      .regex(/^[\w-]{3,120}$/, 'give 3 to 120 letters, digits, `-` or `_`'),
    issuer: z.url('give the address of an issuer, which begins with `https://`'),
    subject: z.string().min(1, 'give the subject that the issuer names'),
    audience: z.string().min(1).default('api://AzureADTokenExchange'),
  },
  change: ({ identity, name, issuer, subject, audience }) => ({
    words: () => `let ${subject} of ${issuer} act as ${lastSegment(identity.shown)}`,
    apply(draft) {
      draft.userAssigned(identity.id, identity.shown)
      const held = draft.federatedOf(identity.id)
      if (held.length >= most)
        throw new ChangeRefused(
          `\`${identity.shown}\` has ${held.length} federated credentials, and ${most} are the most`,
        )
      if (held.some((one) => one.issuer === issuer && one.subject === subject))
        throw new ChangeRefused(
          `\`${identity.shown}\` has a federated credential for \`${subject}\` of that issuer already`,
        )
      const id = `${identity.id}/federatedidentitycredentials/${name.toLowerCase()}`
      draft.put('federatedCredentials', { id, name, identityId: identity.id, issuer, subject, audiences: [audience] })
    },
    commands: () => [
      az('identity federated-credential create', {
        ...groupPlace(identity.shown),
        'identity-name': lastSegment(identity.shown),
        name,
        issuer,
        subject,
        audiences: audience,
      }),
    ],
  }),
})

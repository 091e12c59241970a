import { nodeId } from '#lib/graph/tenant/names.ts'
import type { Description } from '../get-node.ts'
import type { Tenant } from '../runtime.ts'
import { fields, listed } from './grant-section.ts'

export function describeFederated({ index }: Tenant, key: string): Description | undefined {
  const credential = index.facts.federatedCredentials.find(({ id }) => id === key)
  if (!credential) return undefined
  const identity = credential.identityId && index.identities.byArmId.get(credential.identityId)
  return {
    node: {
      id: nodeId.federated(key),
      kind: 'federated',
      band: 'sources',
      label: credential.subject ?? credential.claimsMatchingExpression ?? credential.name,
      sublabel: 'federated workload',
      category: 'federation',
      state: 'live',
    },
    kindLabel: 'workload outside Azure',
    summary: [
      `A token of ${credential.issuer} can be exchanged for one of ${identity ? identity.name : 'an application'}, with no secret.`,
      credential.subject
        ? `Only tokens whose subject is exactly ${credential.subject} are taken.`
        : `Tokens are taken that fit the expression ${credential.claimsMatchingExpression ?? '(not read)'}.`,
      'It needs no resource in Azure, and deleting a resource does not end it.',
    ],
    fields: fields([
      { label: 'Credential', value: credential.name },
      { label: 'Issuer', value: credential.issuer, copy: true },
      { label: 'Subject', value: credential.subject, copy: true },
      { label: 'Expression', value: credential.claimsMatchingExpression, copy: true },
      { label: 'Audience', value: credential.audiences.join(', ') },
    ]),
    sections: [
      listed(
        'What it becomes',
        identity ? [{ text: identity.name, detail: 'user-assigned identity', node: nodeId.identity(identity) }] : [],
        'An application registration.',
      ),
    ],
    tags: {},
  }
}

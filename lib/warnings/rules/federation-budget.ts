import { nodeId } from '../../graph/tenant/names.ts'
import { counted } from '../../graph/view/words.ts'
import { createIdentity } from '../remedies/create-identity.ts'
import type { Rule } from '../rule.ts'
import { ofIdentity } from '../subject.ts'

export const federationBudget: Rule = {
  id: 'federation-budget',
  title: 'Federated credentials are running out',
  category: 'lifecycle',
  description: 'The identity has nearly as many federated credentials as Azure allows.',
  why: 'The next repository, branch or cluster cannot be added, and releases stand still. So many workloads behind one identity also mean that each of them holds all that it opens.',
  guard: 'Only federated credentials that were read count.',
  reference: 'https://learn.microsoft.com/entra/workload-id/workload-identity-federation-considerations',
  needs: ['federatedCredentials'],
  check(index, settings) {
    const limit = settings.federatedCredentials
    const observations = index.identities.all
      .filter(({ federated }) => federated.length >= limit * 0.9)
      .map((identity) => ({
        ...ofIdentity(identity),
        severity: identity.federated.length >= limit ? ('medium' as const) : ('low' as const),
        severityReason: `${counted(identity.federated.length, 'federated credential')} of ${limit} are taken`,
        evidence: identity.federated.map(({ id, name, subject }) => ({
          node: nodeId.federated(id),
          text: `${name}${subject ? `: ${subject}` : ''}`,
        })),
        remedy: {
          text: 'Give groups of workloads identities of their own with only what they need, or use a flexible federated credential whose expression names exactly the branches or accounts that are meant.',
          ...createIdentity(identity.resource?.location),
        },
      }))
    return { observations }
  },
}

import { nodeId } from '../../graph/tenant/names.ts'
import type { FederatedCredential } from '../../model/facts.ts'
import { narrowFederatedCredential } from '../remedies/narrow-federated-credential.ts'
import type { Rule } from '../rule.ts'
import { strengthOf } from '../strength.ts'
import { isGone, ofIdentity } from '../subject.ts'

export const broadFederatedSubject: Rule = {
  id: 'broad-federated-subject',
  title: 'Federated credential that many workloads match',
  category: 'exposure',
  description:
    'A federated credential matches every pull request, every branch of a pattern, or a default service account.',
  why: 'Whoever may open a pull request, push a branch of that name or start a pod becomes the identity. A subject that names an environment or an account of its own lets its owners decide who does.',
  guard: 'Only subjects that are known to be broad; an expression counts where it holds a star.',
  reference:
    'https://learn.microsoft.com/entra/workload-id/workload-identities-flexible-federated-identity-credentials',
  needs: ['federatedCredentials'],
  check(index) {
    const observations = index.identities.all.flatMap((identity) => {
      if (isGone(identity)) return []
      const strong = identity.principalId !== undefined && strengthOf(index, identity.principalId) !== undefined
      return identity.federated.flatMap((credential) => {
        const who = broadly(credential)
        if (!who) return []
        return {
          ...ofIdentity(identity),
          cause: credential.id,
          severity: strong ? ('high' as const) : ('medium' as const),
          severityReason: `${who} can become it${strong ? ', and it is strong' : ''}`,
          evidence: [
            {
              node: nodeId.federated(credential.id),
              text: `${credential.name}: ${credential.subject ?? credential.claimsMatchingExpression}`,
            },
          ],
          remedy: {
            text: 'Let the workload run in an environment, or as a service account, of its own, name exactly that in the credential, and guard who may use it.',
            ...narrowFederatedCredential(credential),
          },
        }
      })
    })
    return { observations }
  },
}

function broadly({ subject, claimsMatchingExpression }: FederatedCredential): string | undefined {
  if (subject?.endsWith(':pull_request')) return 'every pull request of the repository'
  if (subject && /^system:serviceaccount:[^:]+:default$/.test(subject)) return 'every pod without an account of its own'
  if (claimsMatchingExpression?.includes('*')) return 'every workload that its pattern matches'
  return undefined
}

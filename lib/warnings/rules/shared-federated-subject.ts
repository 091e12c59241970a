import type { ManagedIdentity } from '../../graph/tenant/managed-identities.ts'
import { nodeId } from '../../graph/tenant/names.ts'
import { counted } from '../../graph/view/words.ts'
import type { FederatedCredential } from '../../model/facts.ts'
import { issuerKey } from '../issuer.ts'
import { inOrder } from '../remedies/commands.ts'
import { deleteFederatedCredential } from '../remedies/delete-federated-credential.ts'
import type { Rule } from '../rule.ts'
import { isGone } from '../subject.ts'

export const sharedFederatedSubject: Rule = {
  id: 'shared-federated-subject',
  title: 'One workload that can become several identities',
  category: 'exposure',
  description: 'Federated credentials of several identities trust the same issuer for the same subject.',
  why: 'The workload holds what all of these identities open together, and picks one by its client id. It is often left over from a move to another identity.',
  guard: 'Issuer and subject must be the same, but for a slash at the end of the issuer.',
  reference: 'https://learn.microsoft.com/entra/workload-id/workload-identity-federation-considerations',
  needs: ['federatedCredentials'],
  check(index) {
    const trusted = new Map<string, { identity: ManagedIdentity; credential: FederatedCredential }[]>()
    for (const identity of index.identities.all) {
      if (isGone(identity)) continue
      for (const credential of identity.federated) {
        if (!credential.subject) continue
        const key = `${issuerKey(credential.issuer)} ${credential.subject}`
        const list = trusted.get(key)
        if (list) list.push({ identity, credential })
        else trusted.set(key, [{ identity, credential }])
      }
    }
    const observations = [...trusted.values()].flatMap((list) => {
      if (new Set(list.map(({ identity }) => identity)).size < 2) return []
      // The first by id, so that the finding is the same in whatever order they were read.
      const { credential } = list.toSorted((a, b) => (a.credential.id < b.credential.id ? -1 : 1))[0]!
      return {
        subject: nodeId.federated(credential.id),
        subjectName: credential.subject!,
        severity: 'low' as const,
        severityReason: `it can become ${counted(list.length, 'identity', 'identities')}`,
        evidence: list.map(({ identity }) => ({
          node: nodeId.identity(identity),
          text: `${identity.name} trusts ${credential.issuer} for it`,
        })),
        remedy: {
          text: 'Keep the credential of the identity that the workload signs in as, and delete the others; these are all of them.',
          ...inOrder(...list.map((one) => deleteFederatedCredential(one.credential))),
        },
      }
    })
    return { observations }
  },
}

import { nodeId } from '../../graph/tenant/names.ts'
import type { FederatedCredential } from '../../model/facts.ts'
import { isClusterIssuer, tenantOfIssuer } from '../issuer.ts'
import { deleteFederatedCredential } from '../remedies/delete-federated-credential.ts'
import type { Rule } from '../rule.ts'
import { strengthOf } from '../strength.ts'
import { isGone, ofIdentity } from '../subject.ts'

export const untrustedIssuer: Rule = {
  id: 'untrusted-issuer',
  title: 'Federated credential that trusts an unusual issuer',
  category: 'exposure',
  description:
    'A federated credential takes the word of an issuer, or of an owner on GitHub, that is not on the list of those that may be trusted.',
  why: 'Whoever runs the issuer can make a token for any subject, and become the identity from anywhere. Adding a credential with an issuer of one’s own is a known way to stay in.',
  guard:
    'The lists of trusted issuers and of owners on GitHub are settings; clusters of this tenant’s subscriptions are trusted.',
  reference: 'https://learn.microsoft.com/entra/workload-id/workload-identity-federation-block-using-azure-policy',
  needs: ['federatedCredentials'],
  check(index, { trustedIssuers, trustedGitHubOwners }) {
    const tenants = new Set(index.facts.subscriptions.map(({ tenantId }) => tenantId?.toLowerCase()))
    const isTrusted = (issuer: string) =>
      trustedIssuers.some((trusted) => issuer === trusted || issuer.startsWith(`${trusted}/`)) ||
      (isClusterIssuer(issuer) && (tenants.size === 0 || tenants.has(tenantOfIssuer(issuer))))
    const owners = new Set(trustedGitHubOwners.map((owner) => owner.toLowerCase()))
    const strangers = ({ issuer, subject }: FederatedCredential) => {
      const owner = issuer.startsWith(gitHub) ? /^repo:([^/]+)\//.exec(subject ?? '')?.[1] : undefined
      return owner !== undefined && owners.size > 0 && !owners.has(owner.toLowerCase()) ? owner : undefined
    }
    const observations = index.identities.all.flatMap((identity) => {
      if (isGone(identity)) return []
      const strong = identity.principalId !== undefined && strengthOf(index, identity.principalId) !== undefined
      return identity.federated
        .filter((credential) => !isTrusted(credential.issuer) || strangers(credential) !== undefined)
        .map((credential) => ({ credential, ...credential }))
        .map(({ credential, id, name, issuer, subject }) => ({
          ...ofIdentity(identity),
          cause: id,
          severity: strong ? ('high' as const) : ('medium' as const),
          severityReason: `${whoIn(credential, strangers(credential))} can become it${strong ? ', and it is strong' : ''}`,
          evidence: [
            { node: nodeId.federated(id), text: `${name} trusts ${issuer}${subject ? ` for ${subject}` : ''}` },
          ],
          remedy: {
            text: 'Find out who runs the issuer and who added the credential. Delete it, or add the issuer to the trusted ones.',
            ...deleteFederatedCredential(credential),
          },
        }))
    })
    return { observations }
  },
}

const gitHub = 'https://token.actions.githubusercontent.com'

function whoIn({ issuer }: FederatedCredential, stranger: string | undefined) {
  if (stranger) return `a repository of ${stranger} on GitHub`
  return isClusterIssuer(issuer) ? 'a cluster of another tenant' : issuer
}

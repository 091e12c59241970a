import { nodeId } from '../../graph/tenant/names.ts'
import { counted } from '../../graph/view/words.ts'
import { isClusterIssuer, issuerKey, tenantOfIssuer } from '../issuer.ts'
import { deleteFederatedCredential } from '../remedies/delete-federated-credential.ts'
import type { Observation, Rule } from '../rule.ts'
import { ofIdentity } from '../subject.ts'

const clusterType = 'microsoft.containerservice/managedclusters'

export const deadFederation: Rule = {
  id: 'dead-federation',
  title: 'Federated credential of a cluster that is gone',
  category: 'lifecycle',
  description:
    'A federated credential trusts the tokens of a Kubernetes cluster in this tenant that no cluster issues.',
  why: 'A cluster made anew has another issuer, so that its workloads cannot sign in with what was set up for the old one. The credential takes one of twenty places and says that something still uses the identity.',
  guard:
    'Only issuers that name this tenant, and only where the issuer of every cluster was read; all else is counted as unknown.',
  reference: 'https://learn.microsoft.com/azure/aks/workload-identity-overview',
  needs: ['resources', 'federatedCredentials'],
  check(index) {
    const clusters = index.facts.resources.filter(({ type }) => type === clusterType)
    const issuers = new Set(
      clusters.flatMap(({ settings }) => {
        const url = settings?.['oidcIssuerProfile.issuerURL']
        return typeof url === 'string' ? issuerKey(url) : []
      }),
    )
    const unread = clusters.some(({ settings }) => settings === undefined)
    const tenants = new Set(index.facts.subscriptions.map(({ tenantId }) => tenantId?.toLowerCase()))
    const observations: Observation[] = []
    let unknown = 0
    for (const identity of index.identities.all)
      for (const credential of identity.federated) {
        const { id, name, issuer, subject } = credential
        if (!isClusterIssuer(issuer) || issuers.has(issuerKey(issuer))) continue
        if (unread || !tenants.has(tenantOfIssuer(issuer))) {
          unknown++
          continue
        }
        observations.push({
          ...ofIdentity(identity),
          cause: id,
          severity: 'low',
          severityReason: 'nothing can sign in with it while no cluster has that issuer',
          evidence: [
            { node: nodeId.federated(id), text: `${name} trusts ${issuer}${subject ? ` for ${subject}` : ''}` },
          ],
          remedy: {
            text: 'Make sure that the cluster is gone, then delete the federated credential; if it was made anew, add one with its present issuer.',
            ...deleteFederatedCredential(credential),
          },
        })
      }
    return {
      observations,
      unjudged:
        unknown > 0
          ? {
              count: unknown,
              text: `${counted(unknown, 'federated credential')} of clusters of other tenants, or of clusters whose issuer was not read`,
              remedy: 'az aks list --query "[].oidcIssuerProfile.issuerUrl"',
            }
          : undefined,
    }
  },
}

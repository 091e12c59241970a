import { voyagesIssuer } from './container-hosts.ts'
import { userAssigned, userAssignedId } from './identities.ts'
import { guid, tenantId } from './names.ts'

const ships = [
  ...['albatross', 'auk', 'avocet', 'curlew', 'dunlin', 'eider', 'fulmar', 'gannet', 'godwit'],
  ...['guillemot', 'kittiwake', 'petrel', 'plover', 'puffin', 'skua', 'tern', 'turnstone', 'whimbrel'],
]

const github = 'https://token.actions.githubusercontent.com'

/** Of the cluster's tokens, before it was made anew. */
export const formerIssuer = `https://norwayeast.oic.prod-aks.azure.com/${tenantId}/${guid('issuer aks-voyages-2024')}/`

/** Workloads outside Azure whose word is taken for an identity, as Azure Resource Manager lists them. */
export function federatedCredentialRows() {
  return [
    federated('id-github-booking', 'github-production', github, {
      subject: 'repo:lantern-isles-ferries/booking:environment:production',
    }),
    federated('id-platform-deploy', 'github-landing-zone', github, {
      subject: 'repo:lantern-isles-ferries/landing-zone:ref:refs/heads/main',
    }),
    // Flexible: no subject, a pattern instead. Any preview branch may become this identity.
    federated('id-preview-booking', 'github-previews', github, {
      claimsMatchingExpression: {
        languageVersion: 1,
        value: "claims['sub'] matches 'repo:lantern-isles-ferries/booking:ref:refs/heads/preview/*'",
      },
    }),
    // Eighteen ships, a repository each: two more and no ship can be added.
    ...ships.map((ship) =>
      federated('id-fleet-deploy', `github-${ship}`, github, {
        subject: `repo:lantern-isles-ferries/${ship}:environment:production`,
      }),
    ),
    // Left from when the same release went out as another identity.
    federated('id-booking-dev', 'github-production-old', github, {
      subject: 'repo:lantern-isles-ferries/booking:environment:production',
    }),
    // A supplier's own server vouches for its buoys.
    federated('id-tides-etl', 'buoys', 'https://tokens.buoys.example', { subject: 'buoy-gateway' }),
    // Of a cluster that was made anew since, under another issuer.
    federated('id-boarding-workload', 'aks-boarding-2024', formerIssuer, {
      subject: 'system:serviceaccount:boarding:boarding-api',
    }),
    // The cluster's own tokens; here the issuer is written without the slash at its end.
    federated('id-boarding-workload', 'aks-boarding-api', voyagesIssuer.replace(/\/$/, ''), {
      subject: 'system:serviceaccount:boarding:boarding-api',
    }),
  ]
}

function federated(identity: string, name: string, issuer: string, claim: Record<string, unknown>) {
  return {
    id: `${userAssignedId(userAssigned(identity)).replace('/resourceGroups/', '/resourcegroups/')}/federatedIdentityCredentials/${name}`,
    name,
    properties: { issuer, ...claim, audiences: ['api://AzureADTokenExchange'] },
    type: 'Microsoft.ManagedIdentity/userAssignedIdentities/federatedIdentityCredentials',
  }
}

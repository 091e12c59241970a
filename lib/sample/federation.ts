import { voyagesIssuer } from './container-hosts.ts'
import { userAssigned, userAssignedId } from './identities.ts'

const github = 'https://token.actions.githubusercontent.com'

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

import type { FederatedCredential } from '../../model/facts.ts'
import type { Commands } from './commands.ts'
import { placeOfCredential } from './delete-federated-credential.ts'
import { bicepText, hcl, ps, sh } from './quoted.ts'

/** Lets a federated credential match one workload only. */
export function narrowFederatedCredential(credential: FederatedCredential): Commands {
  const { name, subscription, group, identity } = placeOfCredential(credential)
  const { issuer } = credential
  const subject = credential.subject?.startsWith('system:serviceaccount:')
    ? 'system:serviceaccount:<namespace>:<account of its own>'
    : 'repo:<owner>/<repository>:environment:<environment>'
  return {
    azureCli: `az identity federated-credential update --subscription ${sh(subscription)} --resource-group ${sh(group)} --identity-name ${sh(identity)} --name ${sh(name)} --issuer ${sh(issuer)} --subject ${sh(subject)} --audiences api://AzureADTokenExchange`,
    powerShell: `Update-AzFederatedIdentityCredential -SubscriptionId ${ps(subscription)} -ResourceGroupName ${ps(group)} -IdentityName ${ps(identity)} -Name ${ps(name)} -Issuer ${ps(issuer)} -Subject ${ps(subject)}`,
    bicep: `resource credential 'Microsoft.ManagedIdentity/userAssignedIdentities/federatedIdentityCredentials@2024-11-30' = {
  name: ${bicepText(`${identity}/${name}`)}
  properties: {
    issuer: ${bicepText(issuer)}
    subject: ${bicepText(subject)}
    audiences: ['api://AzureADTokenExchange']
  }
}`,
    terraform: `resource "azurerm_federated_identity_credential" "credential" {
  # … as before
  issuer  = ${hcl(issuer)}
  subject = ${hcl(subject)}
}`,
  }
}

import { type FederatedCredential, shown } from '../../model/facts.ts'
import type { Commands } from './commands.ts'
import { comment, ps, sh } from './quoted.ts'
import { outOfTemplate, removedBlock } from './taken-out.ts'

/** Deletes a federated credential of a user-assigned identity, whose id says where that is. */
export function deleteFederatedCredential(credential: FederatedCredential): Commands {
  const { name, subscription, group, identity } = placeOfCredential(credential)
  return {
    azureCli: `az identity federated-credential delete --subscription ${sh(subscription)} --resource-group ${sh(group)} --identity-name ${sh(identity)} --name ${sh(name)}`,
    powerShell: `Remove-AzFederatedIdentityCredential -SubscriptionId ${ps(subscription)} -ResourceGroupName ${ps(group)} -IdentityName ${ps(identity)} -Name ${ps(name)}`,
    bicep: `${outOfTemplate}\n// ${comment(shown(credential))}`,
    terraform: `# ${comment(shown(credential))}\n${removedBlock('azurerm_federated_identity_credential')}`,
  }
}

/** Where a credential is, as the commands want it. */
export function placeOfCredential(credential: FederatedCredential) {
  const segments = shown(credential).split('/')
  const after = (word: string) => segments[segments.findIndex((one) => one.toLowerCase() === word) + 1] ?? ''
  return {
    name: credential.name,
    subscription: after('subscriptions'),
    group: after('resourcegroups'),
    identity: after('userassignedidentities'),
  }
}

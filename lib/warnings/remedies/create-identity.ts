import type { Commands } from './commands.ts'
import { bicepText, hcl, ps, sh } from './quoted.ts'

/** Makes a user-assigned identity, to be named. */
export const createIdentity = (location = '<region>'): Commands => ({
  azureCli: `az identity create --name <name> --resource-group <group> --location ${sh(location)}`,
  powerShell: `New-AzUserAssignedIdentity -Name <name> -ResourceGroupName <group> -Location ${ps(location)}`,
  bicep: `resource identity 'Microsoft.ManagedIdentity/userAssignedIdentities@2024-11-30' = {
  name: '<name>'
  location: ${bicepText(location)}
}`,
  terraform: `resource "azurerm_user_assigned_identity" "identity" {
  name                = "<name>"
  resource_group_name = "<group>"
  location            = ${hcl(location)}
}`,
})

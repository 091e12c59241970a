import type { Commands } from './commands.ts'
import { bicepText, hcl, ps, sh } from './quoted.ts'

interface Shared {
  role: string
  scope: string
  members: string[]
}

/** So many members are written out. */
const written = 20

/** Makes a group, puts members into it and gives it a role, in place of an assignment for each. */
export function shareThroughGroup({ role, scope, members }: Shared): Commands {
  const some = members.slice(0, written)
  const rest = members.length > some.length ? ', …' : ''
  return {
    azureCli: [
      'group=$(az ad group create --display-name <name> --mail-nickname <name> --query id --output tsv)',
      ...some.map((id) => `az ad group member add --group "$group" --member-id ${sh(id)}`),
      `az role assignment create --assignee-object-id "$group" --assignee-principal-type Group --role ${sh(role)} --scope ${sh(scope)}`,
    ].join('\n'),
    powerShell: [
      '$group = New-AzADGroup -DisplayName <name> -MailNickname <name>',
      `Add-AzADGroupMember -TargetGroupObjectId $group.Id -MemberObjectId ${some.map(ps).join(', ')}`,
      `New-AzRoleAssignment -ObjectId $group.Id -RoleDefinitionName ${ps(role)} -Scope ${ps(scope)}`,
    ].join('\n'),
    bicep: `extension 'br:mcr.microsoft.com/bicep/extensions/microsoftgraph/v1.0:1.0.0'
resource holders 'Microsoft.Graph/groups@v1.0' = {
  displayName: '<name>'
  uniqueName: '<name>'
  mailEnabled: false
  mailNickname: '<name>'
  securityEnabled: true
  members: { relationships: [${some.map(bicepText).join(', ')}${rest && ' /* … */'}] }
}
resource assignment 'Microsoft.Authorization/roleAssignments@2022-04-01' = {
  name: guid(${bicepText(scope)}, '<name>', ${bicepText(role)})
  properties: {
    principalId: holders.id
    principalType: 'Group'
    roleDefinitionId: subscriptionResourceId('Microsoft.Authorization/roleDefinitions', '<id of ${role.replaceAll("'", '')}>')
  }
}`,
    terraform: `resource "azuread_group" "holders" {
  display_name     = "<name>"
  security_enabled = true
  members          = [${some.map(hcl).join(', ')}${rest && ' /* … */'}]
}
resource "azurerm_role_assignment" "holders" {
  scope                = ${hcl(scope)}
  role_definition_name = ${hcl(role)}
  principal_id         = azuread_group.holders.object_id
}`,
  }
}

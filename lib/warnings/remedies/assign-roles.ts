import { type Commands, inOrder } from './commands.ts'
import { bicepText, hcl, ps, sh } from './quoted.ts'

interface Wanted {
  principal: string
  /** The role's name. */
  role: string
  scope: string
}

/** So many are written out; the text says that there may be more. */
const written = 5

/** Gives roles. */
export const assignRoles = (wanted: Wanted[]): Commands => inOrder(...wanted.slice(0, written).map(assignRole))

const assignRole = ({ principal, role, scope }: Wanted, at: number): Commands => ({
  azureCli: `az role assignment create --assignee-object-id ${sh(principal)} --assignee-principal-type ServicePrincipal --role ${sh(role)} --scope ${sh(scope)}`,
  powerShell: `New-AzRoleAssignment -ObjectId ${ps(principal)} -RoleDefinitionName ${ps(role)} -Scope ${ps(scope)}`,
  bicep: `resource assignment${at + 1} 'Microsoft.Authorization/roleAssignments@2022-04-01' = {
  name: guid(${bicepText(scope)}, ${bicepText(principal)}, ${bicepText(role)})
  properties: {
    principalId: ${bicepText(principal)}
    principalType: 'ServicePrincipal'
    roleDefinitionId: subscriptionResourceId('Microsoft.Authorization/roleDefinitions', '<id of ${role.replaceAll("'", '')}>')
  }
}`,
  terraform: `resource "azurerm_role_assignment" "assignment${at + 1}" {
  scope                = ${hcl(scope)}
  role_definition_name = ${hcl(role)}
  principal_id         = ${hcl(principal)}
}`,
})

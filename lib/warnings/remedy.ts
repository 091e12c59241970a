import { shellWord } from '../model/shell-word.ts'

/** A value as one argument of a POSIX shell command. */
export const sh = shellWord

/** A value as one argument of a PowerShell command. */
export const ps = (text: string) => `'${text.replace(/['‘’‚‛]/g, (quote) => quote + quote)}'`

/** Text to review that takes away role assignments. */
export function removeAssignments(ids: string[]) {
  return {
    azureCli: ids.map((id) => `az role assignment delete --ids ${sh(id)}`).join('\n'),
    powerShell: ids
      .map((id) => {
        const marker = '/providers/microsoft.authorization/roleassignments/'
        const at = id.toLowerCase().lastIndexOf(marker)
        const scope = at > 0 ? id.slice(0, at) : '/'
        return `Get-AzRoleAssignment -Scope ${ps(scope)} | Where-Object RoleAssignmentId -eq ${ps(id)} | Remove-AzRoleAssignment`
      })
      .join('\n'),
  }
}

/** Text to review that gives a role. */
export function assignRole({ principal, role, scope }: { principal: string; role: string; scope: string }) {
  return {
    azureCli: `az role assignment create --assignee-object-id ${sh(principal)} --assignee-principal-type ServicePrincipal --role ${sh(role)} --scope ${sh(scope)}`,
    powerShell: `New-AzRoleAssignment -ObjectId ${ps(principal)} -RoleDefinitionName ${ps(role)} -Scope ${ps(scope)}`,
    bicep: `resource assignment 'Microsoft.Authorization/roleAssignments@2022-04-01' = {
  name: guid(${bicep(scope)}, ${bicep(principal)}, ${bicep(role)})
  properties: {
    principalId: ${bicep(principal)}
    principalType: 'ServicePrincipal'
    roleDefinitionId: subscriptionResourceId('Microsoft.Authorization/roleDefinitions', '<id of ${role.replaceAll("'", '')}>')
  }
}`,
    terraform: `resource "azurerm_role_assignment" "assignment" {
  scope                = ${hcl(scope)}
  role_definition_name = ${hcl(role)}
  principal_id         = ${hcl(principal)}
}`,
  }
}

/** Text to review that sets one property of a resource to what it should be. */
export function setProperty(target: { id: string; type: string; apiVersion: string }, path: string, value: string) {
  const name = target.id.slice(target.id.lastIndexOf('/') + 1)
  const keys = path.split('.')
  const nested = (open: (key: string, depth: number) => string, last: (key: string) => string) =>
    [
      ...keys.slice(0, -1).map((key, depth) => `${'  '.repeat(depth + 2)}${open(key, depth)}`),
      `${'  '.repeat(keys.length + 1)}${last(keys.at(-1)!)}`,
      ...keys.slice(0, -1).map((_, depth) => `${'  '.repeat(keys.length - depth)}}`),
    ].join('\n')
  return {
    azureCli: `az resource update --ids ${sh(target.id)} --set properties.${path}=${sh(value.replaceAll("'", ''))}`,
    powerShell: `Set-AzResource -ResourceId ${ps(target.id)} -UsePatchSemantics -Properties ${keys.reduceRight((inner, key) => `@{ ${key} = ${inner} }`, value === 'true' || value === 'false' ? `$${value}` : value)}`,
    bicep: `resource target '${target.type}@${target.apiVersion}' = {
  name: ${bicep(name)}
  // … what the template says already
  properties: {
${nested(
  (key) => `${key}: {`,
  (key) => `${key}: ${value}`,
)}
  }
}`,
    terraform: `resource "azapi_update_resource" "target" {
  type        = ${hcl(`${target.type}@${target.apiVersion}`)}
  resource_id = ${hcl(target.id)}
  body = { properties = ${keys.reduceRight((inner, key) => `{ ${key} = ${inner} }`, value.replaceAll("'", '"'))} }
}`,
  }
}

/** A value as a string of Bicep. */
const bicep = (text: string) => `'${text.replaceAll('\\', '\\\\').replaceAll("'", "\\'").replaceAll('${', '\\${')}'`

/** A value as a string of Terraform. */
export const hcl = (text: string) => `"${text.replaceAll('\\', '\\\\').replaceAll('"', '\\"').replaceAll('${', '$${')}"`

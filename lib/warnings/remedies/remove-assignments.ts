import type { Commands } from './commands.ts'
import { comment, ps, sh } from './quoted.ts'
import { outOfTemplate, removedBlock } from './taken-out.ts'

const marker = '/providers/microsoft.authorization/roleassignments/'

/** Takes away role assignments, by their ids. */
export function removeAssignments(ids: string[]): Commands {
  if (ids.length === 0) return {}
  return {
    azureCli: ids.map((id) => `az role assignment delete --ids ${sh(id)}`).join('\n'),
    powerShell: ids
      .map((id) => {
        const at = id.toLowerCase().lastIndexOf(marker)
        const scope = at > 0 ? id.slice(0, at) : '/'
        return `Get-AzRoleAssignment -Scope ${ps(scope)} | Where-Object RoleAssignmentId -eq ${ps(id)} | Remove-AzRoleAssignment`
      })
      .join('\n'),
    bicep: [outOfTemplate, ...ids.map((id) => `// ${comment(id)}`)].join('\n'),
    terraform: [...ids.map((id) => `# ${comment(id)}`), removedBlock('azurerm_role_assignment')].join('\n'),
  }
}

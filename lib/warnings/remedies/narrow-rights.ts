import { assignRoles } from './assign-roles.ts'
import { type Commands, inOrder } from './commands.ts'
import { ps, sh } from './quoted.ts'

/** So many are looked up by name; the evidence names more. */
const written = 5

/** Shows what principals hold, and gives them what they need in a narrower place; what was wide is then taken away. */
export function narrowRights(principals: string[]): Commands {
  const some = principals.slice(0, written)
  return inOrder(
    {
      azureCli: some
        .map((id) => `az role assignment list --all --include-inherited --include-groups --assignee ${sh(id)}`)
        .join('\n'),
      powerShell: some.map((id) => `Get-AzRoleAssignment -ObjectId ${ps(id)} -ExpandPrincipalGroups`).join('\n'),
    },
    assignRoles([{ principal: some[0] ?? '<principal>', role: '<role>', scope: '<the one resource that it needs>' }]),
  )
}

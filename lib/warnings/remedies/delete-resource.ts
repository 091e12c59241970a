import type { Commands } from './commands.ts'
import { comment, ps, sh } from './quoted.ts'
import { outOfTemplate, removedBlock } from './taken-out.ts'

/** Deletes a resource. @param terraformType as the provider calls it: `azurerm_user_assigned_identity` */
export const deleteResource = (id: string, terraformType: string): Commands => ({
  azureCli: `az resource delete --ids ${sh(id)}`,
  powerShell: `Remove-AzResource -ResourceId ${ps(id)}`,
  bicep: `${outOfTemplate}\n// ${comment(id)}`,
  terraform: `# ${comment(id)}\n${removedBlock(terraformType)}`,
})

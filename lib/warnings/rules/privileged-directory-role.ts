import { ps, sh } from '../remedies/quoted.ts'
import { removedBlock } from '../remedies/taken-out.ts'
import type { Rule } from '../rule.ts'
import { strongInDirectory } from '../strong-in-directory.ts'

export const privilegedDirectoryRole: Rule = {
  id: 'privileged-directory-role',
  title: 'Privileged role of Microsoft Entra',
  category: 'exposure',
  description:
    'A managed identity holds a directory role that administers users, applications or the directory itself.',
  why: 'Code on the resource that wears it can reset passwords, add secrets or give roles, and with them take over other accounts. Sign-in rules made for administrators do not hold for an identity.',
  guard:
    'Told by the id, never by the name; a role in a part of the directory weighs little, and groups within groups hold no roles.',
  reference: 'https://learn.microsoft.com/entra/identity/role-based-access-control/privileged-roles-permissions',
  needs: ['directoryRoles'],
  check(index) {
    const observations = strongInDirectory(index, 'directory-role', (principal, rights, own) => ({
      text: `Give the least application permission, or a role on one administrative unit, then remove ${rights[0]!.name}.`,
      azureCli: own
        .map(
          ({ assignmentId }) =>
            `az rest --method delete --url https://graph.microsoft.com/v1.0/roleManagement/directory/roleAssignments/${sh(assignmentId)}`,
        )
        .join('\n'),
      powerShell: `Get-MgRoleManagementDirectoryRoleAssignment -Filter ${ps(`principalId eq '${principal}'`)} | Remove-MgRoleManagementDirectoryRoleAssignment`,
      terraform: removedBlock('azuread_directory_role_assignment'),
    }))
    return { observations }
  },
}

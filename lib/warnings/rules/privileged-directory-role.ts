import { directoryRightsOf } from '../directory-rights.ts'
import { ps } from '../remedy.ts'
import type { Rule } from '../rule.ts'
import { isGone, ofIdentity } from '../subject.ts'

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
    const observations = index.identities.all.flatMap((identity) => {
      const principal = identity.principalId
      if (!principal || isGone(identity)) return []
      const rights = directoryRightsOf(index, principal).filter((right) => right.door === 'directory-role')
      const right = rights[0]
      if (!right) return []
      return {
        ...ofIdentity(identity),
        severity: right.severity,
        severityReason: right.reason,
        evidence: rights.map(({ evidence }) => evidence),
        remedy: {
          text: `Give the least application permission, or a role on one administrative unit, then remove ${right.name}.`,
          azureCli:
            'az rest --method delete --url https://graph.microsoft.com/v1.0/roleManagement/directory/roleAssignments/<id of the assignment>',
          powerShell: `Get-MgRoleManagementDirectoryRoleAssignment -Filter ${ps(`principalId eq '${principal}'`)} | Remove-MgRoleManagementDirectoryRoleAssignment`,
          terraform: '# remove the azuread_directory_role_assignment that gives it',
        },
      }
    })
    return { observations }
  },
}

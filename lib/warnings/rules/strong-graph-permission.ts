import { directoryRightsOf } from '../directory-rights.ts'
import { ps, sh } from '../remedy.ts'
import type { Rule } from '../rule.ts'
import { isGone, ofIdentity } from '../subject.ts'

export const strongGraphPermission: Rule = {
  id: 'strong-graph-permission',
  title: 'Strong permission of Microsoft Graph',
  category: 'exposure',
  description:
    'A managed identity holds an application permission that changes the directory or reads everyone’s content.',
  why: 'The permission works without any user signed in, from whatever runs on the resource. Several of these lead to Global Administrator in one step.',
  guard: 'Told by the id, never by the name; permissions of a group count for its direct members only.',
  reference: 'https://learn.microsoft.com/graph/permissions-reference',
  needs: ['appRoles'],
  check(index) {
    const observations = index.identities.all.flatMap((identity) => {
      const principal = identity.principalId
      if (!principal || isGone(identity)) return []
      const rights = directoryRightsOf(index, principal).filter((right) => right.door === 'application-permission')
      const right = rights[0]
      if (!right) return []
      return {
        ...ofIdentity(identity),
        severity: right.severity,
        severityReason: right.reason,
        evidence: rights.map(({ evidence }) => evidence),
        remedy: {
          text: `Ask which calls the code makes and give the least permission for them, then remove ${right.name}.`,
          azureCli: `az rest --method delete --url https://graph.microsoft.com/v1.0/servicePrincipals/${sh(principal)}/appRoleAssignments/<id of the assignment>`,
          powerShell: `Remove-MgServicePrincipalAppRoleAssignment -ServicePrincipalId ${ps(principal)} -AppRoleAssignmentId <id of the assignment>`,
          terraform: '# remove the azuread_app_role_assignment that gives it',
        },
      }
    })
    return { observations }
  },
}

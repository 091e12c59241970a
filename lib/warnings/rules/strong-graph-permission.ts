import { comment, ps, sh } from '../remedies/quoted.ts'
import { outOfTemplate, removedBlock } from '../remedies/taken-out.ts'
import type { Rule } from '../rule.ts'
import { strongInDirectory } from '../strong-in-directory.ts'

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
    const observations = strongInDirectory(index, 'application-permission', (principal, rights, own) => ({
      text: `Ask which calls the code makes and give the least permission for them, then remove ${rights[0]!.name}.`,
      azureCli: own
        .map(
          ({ assignmentId }) =>
            `az rest --method delete --url https://graph.microsoft.com/v1.0/servicePrincipals/${sh(principal)}/appRoleAssignments/${sh(assignmentId)}`,
        )
        .join('\n'),
      powerShell: own
        .map(
          ({ assignmentId }) =>
            `Remove-MgServicePrincipalAppRoleAssignment -ServicePrincipalId ${ps(principal)} -AppRoleAssignmentId ${ps(assignmentId)}`,
        )
        .join('\n'),
      bicep: [
        outOfTemplate,
        ...own.map(({ name }) => `// Microsoft.Graph/appRoleAssignedTo of ${comment(name)} for ${comment(principal)}`),
      ].join('\n'),
      terraform: removedBlock('azuread_app_role_assignment'),
    }))
    return { observations }
  },
}

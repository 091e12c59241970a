import type { Grant } from '../../graph/reach/reach.ts'
import { shown } from '../../model/facts.ts'
import { kindOfScope } from '../../model/scope.ts'
import { type Severity, severities } from '../../model/warning.ts'
import { allowsRole, constraintOf } from '../../rbac/delegation.ts'
import { outcomeOf } from '../../rbac/permission.ts'
import { grantEvidence } from '../evidence.ts'
import { grantsOf } from '../grants.ts'
import { oncePerRole } from '../once-per-role.ts'
import { type Commands, inOrder } from '../remedies/commands.ts'
import { bicepText, hcl, ps, sh } from '../remedies/quoted.ts'
import { removeAssignments } from '../remedies/remove-assignments.ts'
import type { Rule } from '../rule.ts'
import { isGone, ofIdentity } from '../subject.ts'

export const canGrantItselfMore: Rule = {
  id: 'can-grant-itself-more',
  title: 'Identity that can give itself more rights',
  category: 'exposure',
  description:
    'The identity may assign roles, or widen a custom role that it holds, without a condition that limits which.',
  why: 'Whatever it may do today, it can make itself owner of everything below that scope. Looking at its other roles says nothing about what whoever holds it can do.',
  guard:
    'Each permission block is judged by itself, and roles or assignments whose condition names the roles that may be given are left alone.',
  reference: 'https://learn.microsoft.com/azure/role-based-access-control/delegate-role-assignments-overview',
  needs: ['roleAssignments', 'roleDefinitions'],
  check(index) {
    const observations = index.identities.all.flatMap((identity) => {
      if (!identity.principalId || isGone(identity)) return []
      const granting = grantsOf(index, identity.principalId)
        .flatMap((grant) => {
          const how = waysOf(grant)
          return how ? [{ grant, how, severity: severityOf(grant) }] : []
        })
        .sort((a, b) => severities.indexOf(a.severity) - severities.indexOf(b.severity))
      const worst = granting[0]
      if (!worst) return []
      return {
        ...ofIdentity(identity),
        severity: worst.severity,
        severityReason: worst.how,
        evidence: granting.map(({ grant }) => grantEvidence(index, grant)),
        remedy: {
          text: 'If it must assign roles, add a condition that names the roles and whom they may be given to; if not, remove it.',
          ...inOrder(
            delegated,
            removeAssignments(
              granting.filter(({ grant }) => grant.through.length === 0).map(({ grant }) => shown(grant.assignment)),
            ),
          ),
        },
      }
    })
    return { observations }
  },
}

function waysOf({ assignment, role }: Grant): string | undefined {
  if (!role) return undefined
  const { assigns, defines } = powersOf(role)
  if (assigns && !isLimited(assignment.condition)) return 'it can assign any role at that scope, to itself as well'
  if (role.custom && defines && assignment.condition === undefined)
    return 'it can add any action to the custom role that it holds'
  return undefined
}

const powersOf = oncePerRole(({ permissions }) => {
  const may = (action: string) => {
    const outcome = outcomeOf(permissions, 'control', action)
    return outcome?.kind === 'granted' && !outcome.match.condition
  }
  return {
    assigns: may('microsoft.authorization/roleassignments/write'),
    defines: may('microsoft.authorization/roledefinitions/write'),
  }
})

/** A condition that is not understood may limit anything, so that nothing is claimed. */
function isLimited(condition: string | undefined): boolean {
  if (condition === undefined) return false
  const constraint = constraintOf(condition)
  return !constraint || !allowsRole(constraint, 'other')
}

function severityOf({ assignment }: Grant): Severity {
  if (assignment.state === 'eligible') return 'medium'
  const kind = kindOfScope(assignment.scope)
  if (kind === 'resource') return 'medium'
  return kind === 'resourceGroup' || kind === 'subscription' ? 'high' : 'critical'
}

const condition =
  "((!(ActionMatches{'Microsoft.Authorization/roleAssignments/write'})) OR (@Request[Microsoft.Authorization/roleAssignments:RoleDefinitionId] ForAnyOfAnyValues:GuidEquals {<role ids>}))"

/** The assignment anew, with the roles that may be given. */
const delegated: Commands = {
  azureCli: `az role assignment create --assignee-object-id <principal> --role <role> --scope <scope> --condition-version 2.0 --condition ${sh(condition)}`,
  powerShell: `New-AzRoleAssignment -ObjectId <principal> -RoleDefinitionName <role> -Scope <scope> -ConditionVersion 2.0 -Condition ${ps(condition)}`,
  bicep: `// in the role assignment\nconditionVersion: '2.0'\ncondition: ${bicepText(condition)}`,
  terraform: `# in the role assignment\ncondition_version = "2.0"\ncondition         = ${hcl(condition)}`,
}

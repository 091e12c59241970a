import { counted } from '../../graph/view/words.ts'
import { shown } from '../../model/facts.ts'
import { parentInId, rootScope, type ScopeId } from '../../model/scope.ts'
import { grantsOf } from '../grants.ts'
import { assignRoles } from '../remedies/assign-roles.ts'
import { inOrder } from '../remedies/commands.ts'
import { ps, sh } from '../remedies/quoted.ts'
import type { Observation, Rule } from '../rule.ts'
import { identityEvidence, isGone, ofResource, scopeEvidence } from '../subject.ts'

const policyType = 'microsoft.authorization/policyassignments'

export const policyCannotRemediate: Rule = {
  id: 'policy-cannot-remediate',
  title: 'Policy whose identity may not repair anything',
  category: 'lifecycle',
  description:
    'A policy assignment has an identity for its remediations, and that holds no role on anything the policy covers.',
  why: 'A policy that deploys or modifies acts as its identity, and without a role every remediation fails. The portal assigns the roles that the definition names; templates and scripts have to do it themselves.',
  guard:
    'Which roles a definition asks for is not among what is read, so an identity that holds some role there is counted as unknown.',
  reference: 'https://learn.microsoft.com/azure/governance/policy/how-to/remediate-resources',
  needs: ['resources', 'roleAssignments'],
  check(index) {
    const observations: Observation[] = []
    let unknown = 0
    const covers = (a: number, b: number) => b >= a && b < index.tree.end[a]!
    for (const policy of index.facts.resources) {
      if (policy.type !== policyType) continue
      const scope = (parentInId(policy.id) ?? rootScope) as ScopeId
      const at = index.tree.numbers.get(scope)
      for (const { identity } of index.identities.wornBy.get(policy.id) ?? []) {
        if (isGone(identity) || !identity.principalId || at === undefined) continue
        const grants = grantsOf(index, identity.principalId)
        const some = grants.some((grant) => covers(grant.scope, at) || covers(at, grant.scope))
        if (some || index.openAssignments.groups.length > 0) {
          unknown++
          continue
        }
        observations.push({
          ...ofResource(policy),
          cause: identity.key,
          severity: 'medium',
          severityReason: 'no role of its identity covers any of it, so each of its remediations fails',
          evidence: [
            identityEvidence(identity, `acts as ${identity.name}, which holds no role there`),
            scopeEvidence(index, scope),
          ],
          remedy: {
            text: 'Give its identity the roles that the policy definition names in roleDefinitionIds, at the scope of the assignment; or take the identity away if the policy repairs nothing.',
            ...inOrder(
              {
                azureCli: `az policy assignment show --name ${sh(policy.name)} --scope ${sh(scope)}`,
                powerShell: `Get-AzPolicyAssignment -Id ${ps(shown(policy))}`,
              },
              assignRoles([{ principal: identity.principalId, role: '<role of the definition>', scope }]),
            ),
          },
        })
      }
    }
    return {
      observations,
      unjudged:
        unknown > 0
          ? {
              count: unknown,
              text: `${counted(unknown, 'policy identity', 'policy identities')}: whether the roles held are those that the definition asks for was not read`,
              remedy: 'az policy definition show --name <definition> --query policyRule.then.details.roleDefinitionIds',
            }
          : undefined,
    }
  },
}

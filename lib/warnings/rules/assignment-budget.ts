import { counted } from '../../graph/view/words.ts'
import { kindOfScope, type ScopeId, subscriptionIdOf, subscriptionScope } from '../../model/scope.ts'
import { inOrder } from '../remedies/commands.ts'
import { ps, sh } from '../remedies/quoted.ts'
import { shareThroughGroup } from '../remedies/share-through-group.ts'
import type { Rule } from '../rule.ts'
import { ofScope, scopeEvidence } from '../subject.ts'

export const assignmentBudget: Rule = {
  id: 'assignment-budget',
  title: 'Role assignments are running out',
  category: 'lifecycle',
  description: 'A subscription or management group is close to the number of role assignments that Azure allows.',
  why: 'At the limit no role can be assigned any more, and deployments fail with RoleAssignmentLimitExceeded. The limit of a subscription is fixed, so that only fewer assignments help.',
  guard: 'Assignments at management groups do not count for a subscription, and eligible ones count for neither.',
  reference: 'https://learn.microsoft.com/azure/role-based-access-control/troubleshoot-limits',
  needs: ['roleAssignments'],
  check(index, settings) {
    /** By the subscription's id, or the management group's scope. */
    const counts = new Map<string, number>()
    for (const { scope, state } of index.facts.roleAssignments) {
      if (state !== 'active') continue
      const budget = subscriptionIdOf(scope) ?? (kindOfScope(scope) === 'managementGroup' ? scope : undefined)
      if (budget) counts.set(budget, (counts.get(budget) ?? 0) + 1)
    }
    const observations = [...counts].flatMap(([budget, count]) => {
      const scope = budget.startsWith('/') ? (budget as ScopeId) : subscriptionScope(budget)
      const limit = subscriptionIdOf(scope) ? settings.subscriptionAssignments : settings.managementGroupAssignments
      const percent = (100 * count) / limit
      if (percent < settings.budgetPercent) return []
      return {
        ...ofScope(index, scope),
        severity: percent >= 95 ? ('high' as const) : ('medium' as const),
        severityReason: `${counted(count, 'role assignment')} of ${limit.toLocaleString('en')} are taken`,
        evidence: [scopeEvidence(index, scope)],
        remedy: {
          text: 'Remove orphaned and redundant assignments first, then give alike ones to a group, or to one shared identity; both are warnings of their own.',
          ...inOrder(
            { azureCli: `az graph query -q ${sh(mostAlike)}`, powerShell: `Search-AzGraph -Query ${ps(mostAlike)}` },
            shareThroughGroup({ role: '<role>', scope: '<scope>', members: ['<principal>'] }),
          ),
        },
      }
    })
    return { observations }
  },
}

/** Which role at which scope has the most assignments. */
const mostAlike =
  "authorizationresources | where type =~ 'microsoft.authorization/roleassignments' | summarize count() by tostring(properties.roleDefinitionId), tostring(properties.scope) | order by count_ desc"

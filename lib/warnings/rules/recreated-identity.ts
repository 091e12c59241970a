import { nodeId, resourceName } from '../../graph/tenant/names.ts'
import { counted } from '../../graph/view/words.ts'
import { shown } from '../../model/facts.ts'
import { grantEvidence, shownScope } from '../evidence.ts'
import { grantsOf } from '../grants.ts'
import { assignRoles } from '../remedies/assign-roles.ts'
import { inOrder } from '../remedies/commands.ts'
import { removeAssignments } from '../remedies/remove-assignments.ts'
import type { Observation, Rule } from '../rule.ts'

export const recreatedIdentity: Rule = {
  id: 'recreated-identity',
  title: 'Identity was re-created: same resource, new principal',
  category: 'lifecycle',
  description: 'The directory knows an older principal for the same resource than the one it carries now.',
  why: 'A resource deleted and made again under the same name gets a new identity. The roles of the old one do not follow, so the new one may lack access while the old assignments linger.',
  guard: 'Both principals must be known for the same resource; the earlier one must be worn by nothing.',
  reference: 'https://learn.microsoft.com/azure/role-based-access-control/troubleshooting',
  needs: ['resources', 'directory'],
  check(index) {
    const observations: Observation[] = []
    for (const earlier of index.identities.all) {
      if (!earlier.armId || !earlier.principal || earlier.wornBy.length > 0) continue
      const current = index.identities.byArmId.get(earlier.armId)
      if (!current || current === earlier || current.kind !== earlier.kind || !current.principalId) continue
      const left = grantsOf(index, earlier.principalId!)
      const now = grantsOf(index, current.principalId)
      const host = current.resource ?? current.wornBy[0]?.resource
      observations.push({
        subject: nodeId.identity(current),
        subjectName: current.name,
        cause: earlier.key,
        severity: left.length > 0 ? 'medium' : 'info',
        severityReason:
          left.length > 0
            ? `the earlier principal still holds ${counted(left.length, 'role assignment')}, the present one ${counted(now.length, 'role assignment')}`
            : 'the earlier principal holds nothing any more',
        evidence: [
          {
            node: nodeId.identity(current),
            text: `${host ? resourceName(host) : current.name} now has principal ${current.principalId}`,
          },
          {
            node: nodeId.identity(earlier),
            text: `the directory still lists principal ${earlier.principalId} for the same resource`,
          },
          ...left.map((grant) => grantEvidence(index, grant)),
        ],
        remedy: {
          text: 'Give the present principal the roles that it needs, then remove the assignments of the earlier one.',
          ...inOrder(
            assignRoles(
              left.map(({ roleName, assignment }) => ({
                principal: current.principalId!,
                role: roleName,
                scope: shownScope(assignment),
              })),
            ),
            removeAssignments(
              left.filter(({ through }) => through.length === 0).map(({ assignment }) => shown(assignment)),
            ),
          ),
        },
      })
    }
    return { observations }
  },
}

import { counted } from '../../graph/view/words.ts'
import { directoryRightsOf } from '../directory-rights.ts'
import { grantEvidence, shownScope } from '../evidence.ts'
import { grantsOf } from '../grants.ts'
import { assignRoles } from '../remedies/assign-roles.ts'
import type { Rule } from '../rule.ts'
import { isGone, ofIdentity } from '../subject.ts'

export const groupDerivedAccess: Rule = {
  id: 'group-derived-access',
  title: 'Access that comes through a group',
  category: 'exposure',
  description: 'The identity holds roles because it is a member of a group.',
  why: 'Groups are written into a token, and tokens of managed identities are kept for up to a day: taking it out of the group does not end its access at once. Whoever may change the members decides what it opens.',
  guard:
    'Only groups whose members were read; where they were not, what the identity holds is told as unknown elsewhere.',
  reference:
    'https://learn.microsoft.com/entra/identity/managed-identities-azure-resources/managed-identity-best-practice-recommendations',
  needs: ['roleAssignments', 'groupMembers'],
  check(index) {
    const observations = index.identities.all.flatMap((identity) => {
      if (!identity.principalId || isGone(identity)) return []
      if (index.groups.above(identity.principalId).size === 0) return []
      const grants = grantsOf(index, identity.principalId).filter(({ through }) => through.length > 0)
      const rights = directoryRightsOf(index, identity.principalId).filter(({ throughGroup }) => throughGroup)
      const count = grants.length + rights.length
      if (count === 0) return []
      return {
        ...ofIdentity(identity),
        severity: rights.length > 0 ? ('low' as const) : ('info' as const),
        severityReason: `${counted(count, 'right')} come${count === 1 ? 's' : ''} through groups, so a change of members takes effect within a day and not at once`,
        evidence: [...grants.map((grant) => grantEvidence(index, grant)), ...rights.map(({ evidence }) => evidence)],
        remedy: {
          text: 'Where access must end at once, assign the role to the identity itself; a role assignment of its own is taken away within about ten minutes.',
          ...assignRoles(
            grants.map(({ roleName, assignment }) => ({
              principal: identity.principalId!,
              role: roleName,
              scope: shownScope(assignment),
            })),
          ),
        },
      }
    })
    const open = index.openAssignments.groups.length
    return {
      observations,
      unjudged:
        open > 0
          ? {
              count: open,
              text: `the members of ${counted(open, 'group')} that hold${open === 1 ? 's' : ''} roles were not read`,
              remedy: 'az ad group member list --group <group>',
            }
          : undefined,
    }
  },
}

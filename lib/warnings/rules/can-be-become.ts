import { counted } from '../../graph/view/words.ts'
import { becomerEvidence, becomersOf, takesCode } from '../becomers.ts'
import { narrowRights } from '../remedies/narrow-rights.ts'
import type { Rule } from '../rule.ts'
import { ofIdentity } from '../subject.ts'

export const canBeBecome: Rule = {
  id: 'can-be-become',
  title: 'Strong identity that others can become',
  category: 'exposure',
  description: 'Somebody who is no administrator can attach, federate or otherwise come to an identity that is one.',
  why: 'Whoever can become it is an administrator in all but name, and no list of role holders shows them. A right to attach or federate an identity looks harmless on its own.',
  guard:
    'Only identities that are administrators of a subscription or more, or strong in the directory; those who are as strong themselves are left alone.',
  reference:
    'https://learn.microsoft.com/entra/identity/managed-identities-azure-resources/managed-identity-best-practice-recommendations',
  needs: ['resources', 'roleAssignments', 'roleDefinitions'],
  check(index) {
    const observations = becomersOf(index).flatMap(({ identity, strength, becomers }) => {
      const here = becomers.filter((one) => !takesCode(one))
      if (here.length === 0) return []
      const certain = here.some(({ level }) => level === 3)
      return {
        ...ofIdentity(identity),
        severity: certain ? ('high' as const) : ('medium' as const),
        severityReason: `${counted(here.length, 'principal')} can become it${certain ? '' : ', under conditions or perhaps'}, and ${strength.reason}`,
        evidence: [...here.slice(0, 30).map((one) => becomerEvidence(index, one)), ...strength.evidence],
        remedy: {
          text: `Take the right to attach or federate it away from those who do not need it, and keep strong identities in a resource group, or subscription, of their own. ${[...new Set(here.map(({ becomes }) => becomes.technique.stoppedBy))].slice(0, 3).join(' ')}`,
          ...narrowRights(here.map(({ principal }) => principal)),
        },
      }
    })
    return { observations }
  },
}

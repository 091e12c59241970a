import { counted } from '../../graph/view/words.ts'
import { becomerEvidence, becomersOf, takesCode } from '../becomers.ts'
import { narrowRights } from '../remedies/narrow-rights.ts'
import type { Rule } from '../rule.ts'
import { ofIdentity } from '../subject.ts'

export const codeExecutionOnSource: Rule = {
  id: 'code-execution-on-source',
  title: 'Strong identity on a resource where others run code',
  category: 'exposure',
  description: 'Somebody who is no administrator can run code on a resource that wears an identity that is one.',
  why: 'Any code on a resource gets the tokens of every identity that it wears. Who may run a command, publish an app or edit a runbook there holds what the identity holds.',
  guard:
    'Only identities that are administrators of a subscription or more, or strong in the directory, and only by way of a resource that wears them.',
  reference:
    'https://learn.microsoft.com/entra/identity/managed-identities-azure-resources/managed-identity-best-practice-recommendations',
  needs: ['resources', 'roleAssignments', 'roleDefinitions'],
  check(index) {
    const observations = becomersOf(index).flatMap(({ identity, strength, becomers }) => {
      const here = becomers.filter((one) => takesCode(one))
      if (here.length === 0) return []
      const certain = here.some(({ level }) => level === 3)
      return {
        ...ofIdentity(identity),
        severity: certain ? ('high' as const) : ('medium' as const),
        severityReason: `${counted(here.length, 'principal')} can run code on what wears it${certain ? '' : ', under conditions or perhaps'}, and ${strength.reason}`,
        evidence: [...here.slice(0, 30).map((one) => becomerEvidence(index, one)), ...strength.evidence],
        remedy: {
          text: `Move the strong identity onto a resource of its own that few may change, or take those rights away. ${[...new Set(here.map(({ becomes }) => becomes.technique.stoppedBy))].slice(0, 3).join(' ')}`,
          ...narrowRights(here.map(({ principal }) => principal)),
        },
      }
    })
    return { observations }
  },
}

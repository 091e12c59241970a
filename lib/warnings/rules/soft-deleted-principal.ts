import { holderName, holderNode } from '../../graph/tenant/names.ts'
import { counted } from '../../graph/view/words.ts'
import { shown } from '../../model/facts.ts'
import { evidenceOf } from '../evidence.ts'
import { removeAssignments } from '../remedies/remove-assignments.ts'
import type { Rule } from '../rule.ts'

const day = 86_400_000

export const softDeletedPrincipal: Rule = {
  id: 'soft-deleted-principal',
  title: 'Soft-deleted principal still holds roles',
  category: 'lifecycle',
  description: 'The directory lists the principal as deleted, and role assignments still name it.',
  why: 'A deleted principal stays listed for 30 days; a managed identity can be neither restored nor purged in that time. Tokens issued before keep opening doors until they expire, up to 24 hours later.',
  guard: 'The directory must say itself that the principal was deleted, and when.',
  reference: 'https://learn.microsoft.com/entra/identity/managed-identities-azure-resources/managed-identities-faq',
  needs: ['roleAssignments', 'directory'],
  check(index, settings) {
    const observations = [...index.assignmentsOf].flatMap(([principal, assigned]) => {
      const deletedAt = index.directory.principals.get(principal)?.deletedAt
      if (!deletedAt) return []
      const age = Date.parse(settings.now) - Date.parse(deletedAt)
      const tokensMayLive = age < day
      const rest = Math.ceil(settings.softDeletedDays - age / day)
      const left = rest > 0 ? `the directory to forget it in ${counted(rest, 'day')}` : 'the directory to forget it'
      return {
        subject: holderNode(index, principal),
        subjectName: holderName(index, principal),
        severity: tokensMayLive ? ('medium' as const) : ('low' as const),
        severityReason: tokensMayLive
          ? 'it was deleted less than a day before, so tokens may still be good'
          : 'its last tokens have expired; what is left is clutter',
        evidence: evidenceOf(index, assigned),
        remedy: {
          text: `Remove ${counted(assigned.length, 'role assignment')}; do not wait for ${left}, they stay after that.`,
          ...removeAssignments(assigned.map(({ assignment }) => shown(assignment))),
        },
      }
    })
    return { observations }
  },
}

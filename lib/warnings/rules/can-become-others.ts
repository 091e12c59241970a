import { accessOf } from '../../graph/becoming/access.ts'
import { type DirectFall, directFalls } from '../../graph/becoming/direct-falls.ts'
import { scopeWords } from '../../graph/tenant/names.ts'
import { counted } from '../../graph/view/words.ts'
import { narrowRights } from '../remedies/narrow-rights.ts'
import type { Observation, Rule } from '../rule.ts'
import { strengthOf } from '../strength.ts'
import { identityEvidence, isGone, ofIdentity } from '../subject.ts'

/** So many are named as evidence. */
const named = 20

export const canBecomeOthers: Rule = {
  id: 'can-become-others',
  title: 'Identity that can become other identities',
  category: 'exposure',
  description:
    'Without being an administrator, the identity may run code on what wears other identities, attach them or federate them.',
  why: 'What it opens itself is only a part of what whoever holds it can open. A review of its roles does not show this, for none of them names the other identities.',
  guard:
    'Only what is certain: eligible assignments, conditions and settings that were not read do not count, and denies are taken off.',
  reference:
    'https://learn.microsoft.com/entra/identity/managed-identities-azure-resources/managed-identity-best-practice-recommendations',
  needs: ['resources', 'roleAssignments', 'roleDefinitions'],
  check(index) {
    const access = accessOf(index)
    const observations: Observation[] = []
    for (const identity of index.identities.all) {
      const { principalId } = identity
      if (!principalId || isGone(identity) || strengthOf(index, principalId)) continue
      const fallen = [...firstOf(directFalls(access, principalId))]
      if (fallen.length === 0) continue
      const stronger = fallen.some((one) => strengthOf(index, one.identity.principalId!))
      const count =
        fallen.length === named ? `${named} identities or more` : counted(fallen.length, 'identity', 'identities')
      observations.push({
        ...ofIdentity(identity),
        severity: stronger ? 'high' : 'medium',
        severityReason: `it can become ${count} in one step${stronger ? ', an administrator among them' : ''}`,
        evidence: fallen.map((one) =>
          identityEvidence(
            one.identity,
            `${one.identity.name}: ${one.technique.title}, on ${scopeWords(index, index.tree.ids[one.on]!)}`,
          ),
        ),
        remedy: {
          text: [...new Set(fallen.map(({ technique }) => technique.stoppedBy))].join(' '),
          ...narrowRights([principalId]),
        },
      })
    }
    return { observations }
  },
}

function* firstOf(falls: Iterable<DirectFall>) {
  let count = 0
  for (const one of falls) {
    yield one
    if (++count === named) return
  }
}

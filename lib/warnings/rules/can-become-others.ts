import { accessOf } from '../../graph/access.ts'
import { scopeWords } from '../../graph/names.ts'
import { counted } from '../../graph/words.ts'
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
    const { graph, blastRadius } = accessOf(index)
    const observations: Observation[] = []
    for (const identity of index.identities.all) {
      const { principalId } = identity
      if (!principalId || isGone(identity) || strengthOf(index, principalId)) continue
      const number = graph.numbers.get(principalId)
      if (number === undefined || graph.width[number] === 0) continue
      const { fallen } = blastRadius(principalId)
      const certain = []
      let stronger = false
      for (const one of fallen) {
        if (one.level < 3 || certain.length === named) break
        if (one.identity === identity) continue
        certain.push(one)
        stronger ||= strengthOf(index, one.identity.principalId!) !== undefined
      }
      if (certain.length === 0) continue
      observations.push({
        ...ofIdentity(identity),
        severity: stronger ? 'high' : 'medium',
        severityReason: `${counted(fallen.count(3), 'identity', 'identities')} ${fallen.count(3) === 1 ? 'falls' : 'fall'} with it${stronger ? ', an administrator among them' : ''}`,
        evidence: certain.map((one) =>
          identityEvidence(
            one.identity,
            `${one.identity.name}: ${one.technique.title}, on ${scopeWords(index, index.tree.ids[one.on]!)}`,
          ),
        ),
        remedy: {
          text: [...new Set(certain.map(({ technique }) => technique.stoppedBy))].join(' '),
        },
      })
    }
    return { observations }
  },
}

import { counted } from '../../graph/view/words.ts'
import { shown } from '../../model/facts.ts'
import { ageOf, daysSince } from '../age.ts'
import { grantEvidence } from '../evidence.ts'
import { grantsOf } from '../grants.ts'
import { removeAssignments } from '../remedies/remove-assignments.ts'
import type { Observation, Rule } from '../rule.ts'
import { identityEvidence, isGone, ofIdentity, wearerEvidence } from '../subject.ts'
import { unjudgedIdentities } from '../unjudged.ts'

export const silentIdentity: Rule = {
  id: 'silent-identity',
  title: 'Identity that nobody has signed in as for long',
  category: 'lifecycle',
  description: 'Something wears or federates the identity, and it has not got a token for months.',
  why: 'What is not used can be taken away without anybody missing it. Until then, whoever gets onto the resource gets all that the identity opens.',
  guard:
    'An identity that the report of sign-ins does not name is counted as unknown, for the report is young and tokens are cached for a day; fresh identities are left alone.',
  reference: 'https://learn.microsoft.com/entra/identity/monitoring-health/howto-manage-inactive-user-accounts',
  needs: ['resources', 'lastSignIns'],
  check(index, settings) {
    const last = new Map(index.facts.lastSignIns.map(({ id, at }) => [id, at]))
    const observations: Observation[] = []
    let unknown = 0
    for (const identity of index.identities.all) {
      if (isGone(identity) || (identity.wornBy.length === 0 && identity.federated.length === 0)) continue
      const created = ageOf(identity, settings.now)
      if (created !== undefined && created < settings.silentDays) continue
      const days = daysSince(identity.clientId && last.get(identity.clientId.toLowerCase()), settings.now)
      if (days === undefined) unknown++
      if (days === undefined || days < settings.silentDays) continue
      const grants = identity.principalId ? grantsOf(index, identity.principalId) : []
      const long = days >= settings.verySilentDays
      observations.push({
        ...ofIdentity(identity),
        severity: grants.length === 0 ? 'info' : long ? 'high' : 'medium',
        severityReason: `it last got a token ${counted(Math.floor(days), 'day')} before, and holds ${counted(grants.length, 'role assignment')}`,
        evidence: [
          identityEvidence(identity, `last sign-in ${last.get(identity.clientId!.toLowerCase())!.slice(0, 10)}`),
          ...wearerEvidence(identity),
          ...grants.map((grant) => grantEvidence(index, grant)),
        ],
        remedy: {
          text: 'Ask its owner whether it is still needed. If not, take its roles away first, wait, then detach or delete it.',
          ...removeAssignments(
            grants.filter(({ through }) => through.length === 0).map(({ assignment }) => shown(assignment)),
          ),
        },
      })
    }
    return {
      observations,
      unjudged: unjudgedIdentities(
        unknown,
        'the report of last sign-ins does not name them, which does not mean never',
        'Look into AADManagedIdentitySignInLogs of a Log Analytics workspace, if sign-in logs are sent there.',
      ),
    }
  },
}

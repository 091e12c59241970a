import { nodeId, resourceName } from '../../graph/tenant/names.ts'
import { counted } from '../../graph/view/words.ts'
import { type Severity, severities } from '../../model/warning.ts'
import { internetOf } from '../internet.ts'
import type { Observation, Rule } from '../rule.ts'
import { type Strength, strengthOf } from '../strength.ts'
import { identityEvidence, isGone, ofResource } from '../subject.ts'

export const exposedToInternet: Rule = {
  id: 'exposed-to-internet',
  title: 'Resource on the Internet that wears a strong identity',
  category: 'exposure',
  description: 'A resource can be reached from the Internet, and wears an identity that is strong.',
  why: 'A mistake in what it serves lets a stranger run code there, and then ask for a token. From the Internet to an administrator of a subscription is then one step.',
  guard:
    'A public address counts where the network security groups of the interface and its subnet let anybody in; what lies behind a firewall or a load balancer is left alone, and settings that were not read make it unknown.',
  reference: 'https://learn.microsoft.com/azure/defender-for-cloud/concept-attack-path',
  needs: ['resources', 'roleAssignments'],
  check(index) {
    const reachable = internetOf(index)
    const observations: Observation[] = []
    let unknown = 0
    for (const [id, worn] of index.identities.wornBy) {
      const strong = worn
        .filter(({ identity }) => !isGone(identity) && identity.principalId)
        .map(({ identity }) => ({ identity, strength: strengthOf(index, identity.principalId!) }))
        .filter((one): one is { identity: typeof one.identity; strength: Strength } => one.strength !== undefined)
        .sort((a, b) => severities.indexOf(a.strength.severity) - severities.indexOf(b.strength.severity))
      const resource = index.resourceById(id)
      if (strong.length === 0 || !resource) continue
      const exposure = reachable(resource)
      if (exposure === 'unknown') unknown++
      if (exposure === 'unknown' || exposure === 'no') continue
      const { identity, strength } = strong[0]!
      const severity: Severity = strength.severity === 'medium' ? 'high' : 'critical'
      observations.push({
        ...ofResource(resource),
        severity,
        severityReason: `${exposure.how}, and as ${identity.name} ${strength.reason}`,
        evidence: [
          { node: nodeId.source(id), text: `${resourceName(resource)}: ${exposure.how}` },
          ...strong.map((one) => identityEvidence(one.identity, `wears ${one.identity.name}`)),
          ...strength.evidence,
        ],
        remedy: {
          text: 'Take the strong roles away, or move the identity onto a resource that nobody outside can reach; else close the public way in, and put a gateway before it where somebody needs it.',
          ...exposure.closing,
        },
      })
    }
    return {
      observations,
      unjudged:
        unknown > 0
          ? {
              count: unknown,
              text: `whether ${counted(unknown, 'resource')} with a strong identity can be reached from the Internet was not read`,
              remedy: 'az graph query -q "resources | project id, properties"',
            }
          : undefined,
    }
  },
}

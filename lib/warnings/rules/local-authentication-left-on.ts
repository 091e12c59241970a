import { counted } from '../../graph/view/words.ts'
import { shown } from '../../model/facts.ts'
import { resourceTypeOf } from '../../resources/index.ts'
import { dataReached } from '../data-reached.ts'
import { keySwitchOf } from '../key-switch.ts'
import { keyedData } from '../keyed-data.ts'
import { setProperty } from '../remedies/set-property.ts'
import type { Observation, Rule } from '../rule.ts'
import { ofScope, scopeEvidence } from '../subject.ts'

export const localAuthenticationLeftOn: Rule = {
  id: 'local-authentication-left-on',
  title: 'Keys still work where identities sign in',
  category: 'exposure',
  description: 'A managed identity reaches the data of the resource, and its keys or its admin user open it as well.',
  why: 'A key has no owner, does not expire and gets past every role; the log shows that a key was used and not by whom. Where identities sign in already, keys are often only left over.',
  guard:
    'Only where an identity holds a role on the data; a setting that is absent counts as Azure takes it, one that was not read as unknown.',
  reference: 'https://learn.microsoft.com/security/benchmark/azure/mcsb-v2-identity-management',
  needs: ['resources', 'roleAssignments', 'roleDefinitions'],
  check(index) {
    const isReached = dataReached(index)
    const observations: Observation[] = []
    let unknown = 0
    for (const { resource, id, title, stoppedBy, open } of keyedData(index)) {
      if (open === 'no' || !isReached(resource)) continue
      if (open === 'unknown') {
        unknown++
        continue
      }
      const { label } = resourceTypeOf(resource.type, resource.kind)
      observations.push({
        ...ofScope(index, resource.id),
        cause: id,
        severity: 'medium',
        severityReason: `${title}: whoever may do that, or knows a key, has the data without a role on it`,
        evidence: [scopeEvidence(index, resource.id, `${label} ${resource.name}, whose keys work`)],
        remedy: {
          text: `Find out in the logs what still uses a key, let it sign in with its identity, then: ${stoppedBy}`,
          ...setProperty(...keySwitchOf(resource.type, shown(resource))),
        },
      })
    }
    return {
      observations,
      unjudged:
        unknown > 0
          ? {
              count: unknown,
              text: `whether the keys of ${counted(unknown, 'resource')} work was not read`,
              remedy: 'az graph query -q "resources | project id, properties"',
            }
          : undefined,
    }
  },
}

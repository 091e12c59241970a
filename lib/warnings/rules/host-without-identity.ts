import { nodeId, scopeWords } from '../../graph/tenant/names.ts'
import { counted } from '../../graph/view/words.ts'
import { systemIdentity } from '../remedies/system-identity.ts'
import type { Observation, Rule } from '../rule.ts'
import { ofResource } from '../subject.ts'

/** Types that run an owner’s code, which nearly always asks something of Azure. */
const types = new Set([
  'microsoft.web/sites',
  'microsoft.app/containerapps',
  'microsoft.app/jobs',
  'microsoft.apimanagement/service',
  'microsoft.automation/automationaccounts',
  'microsoft.datafactory/factories',
  'microsoft.logic/workflows',
  'microsoft.kusto/clusters',
])

export const hostWithoutIdentity: Rule = {
  id: 'host-without-identity',
  title: 'App that has no identity',
  category: 'exposure',
  description: 'A resource that runs its owner’s code, or connects to other services, wears no managed identity.',
  why: 'If it asks anything of Azure, it does so with a key or a secret in its settings. With an identity there is nothing to leak and nothing to renew.',
  guard: 'Its identity block must have been read and be empty; an app that needs nothing of Azure may be accepted.',
  reference: 'https://learn.microsoft.com/entra/identity/managed-identities-azure-resources/managed-identities-status',
  needs: ['resources'],
  check(index) {
    const observations: Observation[] = []
    let unknown = 0
    for (const resource of index.facts.resources) {
      if (!types.has(resource.type)) continue
      if (resource.wears === undefined) unknown++
      if (resource.wears?.length !== 0) continue
      observations.push({
        ...ofResource(resource),
        severity: 'low',
        severityReason: 'what it connects to, it can only reach with a secret',
        evidence: [{ node: nodeId.source(resource.id), text: `${scopeWords(index, resource.id)} wears nothing` }],
        remedy: {
          text: 'Give it an identity, assign the roles that its work needs, change its settings from keys to the identity, then renew the keys.',
          ...systemIdentity('on', resource),
        },
      })
    }
    return {
      observations,
      unjudged:
        unknown > 0
          ? {
              count: unknown,
              text: `the identity block of ${counted(unknown, 'app')} was not read`,
              remedy: 'az graph query -q "resources | project id, identity"',
            }
          : undefined,
    }
  },
}

import { nodeId, placeWords, resourceName, scopeLabel } from '#lib/graph/tenant/names.ts'
import { principalCategories, principalLabels } from '#lib/graph/view/words.ts'
import { resourceTypeOf } from '#lib/resources/index.ts'
import type { SearchAnswer } from './answers.ts'
import type { Tenant } from './runtime.ts'

type Hit = SearchAnswer['hits'][number]

/** How many hits are answered; `total` counts them all. */
const most = 30

/** Names and ids that hold every word of the question; names that begin with it come first. */
export function search({ index }: Tenant, question: string): SearchAnswer {
  const words = question.toLowerCase().split(/\s+/).filter(Boolean)
  const found: { hit: Hit; rank: number }[] = []
  const consider = (hit: Hit, ...texts: (string | undefined)[]) => {
    const haystack = [hit.label, hit.sublabel, ...texts].join(' ').toLowerCase()
    if (!words.every((word) => haystack.includes(word))) return
    const label = hit.label.toLowerCase()
    const first = words[0] ?? ''
    found.push({ hit, rank: label === first ? 0 : label.startsWith(first) ? 1 : label.includes(first) ? 2 : 3 })
  }
  if (words.length > 0) {
    for (const identity of index.identities.all)
      consider(
        {
          node: nodeId.identity(identity),
          label: identity.name,
          sublabel: `${identity.kind}-assigned identity`,
          category: 'identity',
          band: 'identities',
        },
        identity.principalId,
        identity.clientId,
        identity.armId,
      )
    for (const resource of index.facts.resources) {
      const type = resourceTypeOf(resource.type, resource.kind)
      const worn = (resource.wears?.length ?? 0) > 0
      consider(
        {
          node: worn ? nodeId.source(resource.id) : nodeId.target(resource.id),
          label: resourceName(resource),
          sublabel: `${type.label} · ${placeWords(index, resource.id)}`,
          category: type.category,
          band: worn ? 'sources' : 'targets',
        },
        resource.id,
        resource.type,
      )
    }
    for (const principal of index.facts.principals)
      if (!index.identities.byPrincipal.has(principal.id))
        consider(
          {
            node: nodeId.principal(principal.id),
            label: principal.displayName ?? principal.id,
            sublabel: principalLabels[principal.kind],
            category: principalCategories[principal.kind],
            band: 'identities',
          },
          principal.id,
          principal.userPrincipalName,
          principal.appId,
        )
    for (const { id } of [...index.facts.managementGroups, ...index.facts.subscriptions, ...index.facts.resourceGroups])
      consider(
        {
          node: nodeId.target(id),
          label: index.scopeName(id),
          sublabel: scopeLabel(index, id),
          category: 'scope',
          band: 'targets',
        },
        id,
      )
  }
  found.sort(
    (a, b) =>
      a.rank - b.rank || a.hit.label.length - b.hit.label.length || a.hit.label.localeCompare(b.hit.label, 'en'),
  )
  return { hits: found.slice(0, most).map(({ hit }) => hit), total: found.length }
}

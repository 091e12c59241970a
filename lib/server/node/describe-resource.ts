import { grantsCovering } from '#lib/graph/reach/reach.ts'
import { nodeId, placeWords, resourceName } from '#lib/graph/tenant/names.ts'
import type { Band } from '#lib/graph/view/view-types.ts'
import { counted, stateWords, wearWords } from '#lib/graph/view/words.ts'
import { shown } from '#lib/model/facts.ts'
import type { ScopeId } from '#lib/model/scope.ts'
import { resourceTypeOf } from '#lib/resources/index.ts'
import type { Description } from '../get-node.ts'
import type { Tenant } from '../runtime.ts'
import { dataWords, doorsAtSections } from './door-sections.ts'
import { comersSection } from './fall-sections.ts'
import { fields, holdersSection, listed } from './grant-section.ts'

export function describeResource({ index }: Tenant, key: string, band: Band): Description | undefined {
  const resource = index.resourceById(key as ScopeId)
  if (!resource) return undefined
  const type = resourceTypeOf(resource.type, resource.kind)
  const worn = index.identities.wornBy.get(resource.id) ?? []
  const number = index.tree.numbers.get(resource.id)!
  const covering = grantsCovering(index, number)
  const here = covering.filter(({ scope }) => scope === number)
  const inherited = covering.filter(({ scope }) => scope !== number)
  const name = resourceName(resource)
  const identities = counted(worn.length, 'identity', 'identities')
  return {
    node: {
      id: band === 'sources' ? nodeId.source(resource.id) : nodeId.target(resource.id),
      kind: 'resource',
      band,
      label: name,
      sublabel: type.label,
      category: type.category,
      state: 'live',
    },
    kindLabel: type.label,
    summary: [
      `${name} is ${/^[aeiou]/i.test(type.label) ? 'an' : 'a'} ${type.label} in ${placeWords(index, resource.id)}.`,
      resource.wears === undefined
        ? 'Whether it wears a managed identity was not read.'
        : worn.length === 0
          ? 'It wears no managed identity.'
          : `It wears ${identities}: code running on it can act as ${worn.length === 1 ? 'it' : 'each of them'}.`,
      `${counted(new Set(covering.map(({ assignment }) => assignment.principalId)).size, 'principal')} ${covering.length === 1 ? 'holds' : 'hold'} a role at it or above it.`,
      ...dataWords(resource),
    ],
    fields: fields([
      { label: 'Type', value: resource.type },
      { label: 'Kind', value: resource.kind },
      { label: 'Location', value: resource.location },
      { label: 'Where', value: placeWords(index, resource.id) },
      { label: 'Created', value: resource.createdAt, time: true },
      { label: 'Azure id', value: shown(resource), copy: true },
    ]),
    sections: [
      listed(
        'Identities it wears',
        worn.map(({ identity, wear }) => ({
          text: identity.name,
          detail: `${wearWords(wear).label}${identity.state === 'live' ? '' : ` · ${stateWords[identity.state]}`}`,
          node: nodeId.identity(identity),
        })),
        resource.wears === undefined ? 'Its identity block was not read.' : 'None.',
      ),
      ...doorsAtSections(index, resource),
      holdersSection(
        index,
        'Roles given right here',
        here,
        index.isRead('roleAssignments') ? 'None.' : 'Role assignments were not read.',
      ),
      holdersSection(
        index,
        'Roles inherited from above',
        inherited,
        index.isRead('roleAssignments') ? 'None that was read.' : 'Role assignments were not read.',
      ),
      comersSection(index, number),
    ],
    tags: resource.tags ?? {},
  }
}

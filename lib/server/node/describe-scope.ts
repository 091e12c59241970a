import { grantsCovering } from '#lib/graph/reach/reach.ts'
import { nodeId, scopeLabel } from '#lib/graph/tenant/names.ts'
import { countResources } from '#lib/graph/tenant/scope-tree.ts'
import { counted } from '#lib/graph/view/words.ts'
import { kindOfScope, lastSegment, type ScopeId } from '#lib/model/scope.ts'
import type { Description } from '../get-node.ts'
import type { Tenant } from '../runtime.ts'
import { describeResource } from './describe-resource.ts'
import { fields, holdersSection } from './grant-section.ts'

export function describeScope(tenant: Tenant, key: string): Description | undefined {
  const { index } = tenant
  const scope = key as ScopeId
  const number = index.tree.numbers.get(scope)
  if (number === undefined) return undefined
  const resource = describeResource(tenant, key, 'targets')
  if (resource) return resource
  const kind = kindOfScope(scope)
  const label = scopeLabel(index, scope)
  const name = scope === '/' ? 'Tenant root' : index.scopeName(scope)
  const covering = grantsCovering(index, number)
  const inside = countResources(index.tree, number)
  const pathUnknown = index.tree.pathUnknown.has(number)
  return {
    node: {
      id: nodeId.target(scope),
      kind: kind === 'resource' ? 'resource' : 'scope',
      band: 'targets',
      label: name,
      sublabel: label,
      category: 'scope',
      state: 'live',
    },
    kindLabel: label,
    summary: [
      kind === 'resource'
        ? `${name} is a ${label} that is in no listing; it is known from a role given at it.`
        : `${name} contains ${counted(inside, 'resource')} that ${inside === 1 ? 'was' : 'were'} read. A role given here holds for all of them.`,
      ...(pathUnknown ? ['Which management groups are above it was not read, so roles given there are unknown.'] : []),
    ],
    fields: fields([
      { label: 'Azure id', value: scope, copy: true },
      { label: 'Name', value: kind === 'resource' ? undefined : lastSegment(scope), copy: kind === 'subscription' },
    ]),
    sections: [
      holdersSection(
        index,
        'Roles given right here',
        covering.filter((assigned) => assigned.scope === number),
        index.isRead('roleAssignments') ? 'None.' : 'Role assignments were not read.',
      ),
      holdersSection(
        index,
        'Roles inherited from above',
        covering.filter((assigned) => assigned.scope !== number),
        pathUnknown ? 'Not known.' : 'None that was read.',
      ),
    ],
    tags: {},
  }
}

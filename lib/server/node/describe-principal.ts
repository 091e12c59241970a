import { reachOf } from '#lib/graph/reach/held-intervals.ts'
import { grantsOf, resourcesIn } from '#lib/graph/reach/reach.ts'
import { nodeId } from '#lib/graph/tenant/names.ts'
import { doorsOf } from '#lib/graph/verdict/tenant-doors.ts'
import { principalCategories, principalLabels, stateWords } from '#lib/graph/view/words.ts'
import type { PrincipalId } from '#lib/model/guid.ts'
import type { Description } from '../get-node.ts'
import type { Tenant } from '../runtime.ts'
import { doorsHeldSections } from './door-sections.ts'
import { fallsSection } from './fall-sections.ts'
import { fields, heldSection, heldWords } from './grant-section.ts'

export function describePrincipal({ index }: Tenant, key: string): Description | undefined {
  const id = key as PrincipalId
  const principal = index.directory.principals.get(id)
  const grants = grantsOf(index, id)
  if (!principal && grants.length === 0 && doorsOf(index).of(id).length === 0) return undefined
  const state = index.directory.stateOf(id)
  const name = index.directory.nameOf(id)
  const kind = principal?.kind ?? 'unknown'
  const reaches = resourcesIn(index, reachOf(index, id))
  return {
    node: {
      id: nodeId.principal(id),
      kind: 'principal',
      band: 'identities',
      label: name,
      sublabel: principalLabels[kind],
      category: principalCategories[kind],
      state,
    },
    kindLabel: principalLabels[kind],
    summary: [
      state === 'live'
        ? `${name} is a ${principalLabels[kind]}.`
        : state === 'softDeleted'
          ? `${name} was deleted and is still listed for 30 days.`
          : state === 'deleted'
            ? 'The directory was asked for this principal and did not return it: it is deleted, or it belongs to another tenant.'
            : 'The directory was not asked for this principal, so what it is and whether it still exists is unknown.',
      heldWords(grants.length, reaches),
    ],
    fields: fields([
      { label: 'State', value: stateWords[state] },
      { label: 'User principal name', value: principal?.userPrincipalName, copy: true },
      { label: 'Object id', value: id, copy: true },
      { label: 'Client id', value: principal?.appId, copy: true },
      { label: 'Deleted', value: principal?.deletedAt, time: true },
      { label: 'Created', value: principal?.createdAt, time: true },
    ]),
    sections: [heldSection(index, grants), ...doorsHeldSections(index, id), fallsSection(index, id)],
    tags: {},
  }
}

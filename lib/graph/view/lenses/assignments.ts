import { grantsOf } from '../../reach/reach.ts'
import type { ManagedIdentity } from '../../tenant/managed-identities.ts'
import type { TenantIndex } from '../../tenant/tenant-index.ts'
import { doorsOf } from '../../verdict/tenant-doors.ts'
import { type DrawLens, drawnOf } from '../drawing.ts'
import { Picture } from '../picture.ts'

/** Who wears which identity, what each holds, and where. */
export const drawAssignments: DrawLens = (index, query, findings) => {
  const picture = new Picture(index, findings)
  for (const identity of index.identities.all) if (isShown(index, identity)) picture.addIdentity(identity)
  if (query.audience === 'everyone')
    for (const principal of new Set([...index.assignmentsOf.keys(), ...doorsOf(index).named()]))
      if (!index.identities.byPrincipal.has(principal)) picture.addPrincipal(principal)
  if (query.focus && !picture.nodes.has(query.focus)) picture.addFocus(query.focus)
  return drawnOf(picture, query.audience === 'managed' ? othersIn(index) : [])
}

function othersIn(index: TenantIndex): string[] {
  const others = [...index.assignmentsOf.keys()].filter((id) => !index.identities.byPrincipal.has(id)).length
  if (others === 0) return []
  return [
    `${others} other ${others === 1 ? 'principal holds' : 'principals hold'} roles: people, groups, applications, deleted ones. Show everyone to see them.`,
  ]
}

/** An identity that nobody wears, that holds nothing and is only listed in the directory says nothing here. */
export const isShown = (index: TenantIndex, identity: ManagedIdentity) =>
  identity.wornBy.length > 0 ||
  identity.federated.length > 0 ||
  identity.resource !== undefined ||
  identity.state !== 'live' ||
  (identity.principalId !== undefined &&
    (grantsOf(index, identity.principalId).length > 0 || doorsOf(index).of(identity.principalId).length > 0))

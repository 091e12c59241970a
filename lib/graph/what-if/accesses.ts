import type { PrincipalId } from '../../model/guid.ts'
import { heldIn } from '../becoming/step-graph.ts'
import { type Grant, grantsOf, type Interval, resourcesIn, union } from '../reach/reach.ts'
import { level } from '../tenant/level.ts'
import type { TenantIndex } from '../tenant/tenant-index.ts'
import type { DelayId } from './clock.ts'
import { gonePrincipals } from './gone-principals.ts'
import type { Overlay } from './overlaid.ts'
import type { Side, Sides } from './path-changes.ts'

/** Listed resources that a principal holds anything on, each counted once at its surest: by level. */
export type ResourceCounts = ReadonlyMap<number, number>

/** What one principal held before and holds after. */
export interface AccessChange {
  principal: PrincipalId
  /** Its identity is deleted: whatever is still assigned to it gives nothing. */
  isGone: boolean
  before: ResourceCounts
  after: ResourceCounts
  lost: Moved[]
  gained: Moved[]
}

/** A role that is held no more, or is held now, and when that takes effect. */
export interface Moved {
  grant: Grant
  delay: DelayId
}

/** @param principals whoever may hold something else than before. */
export function accessChanges(overlay: Overlay, principals: Iterable<PrincipalId>, sides: Sides): AccessChange[] {
  const gone = gonePrincipals(overlay)
  const changes: AccessChange[] = []
  for (const principal of principals) {
    const isGone = gone.has(principal)
    const [was, is] = [inForce(overlay.before, principal), isGone ? [] : inForce(overlay.index, principal)]
    const [lost, gained] = [without(was, is), without(is, was)]
    const before = countsOf(sides.before, principal)
    const after: ResourceCounts = isGone ? new Map() : countsOf(sides.after, principal)
    if (lost.length === 0 && gained.length === 0 && sameCounts(before, after)) continue
    const moved = (grant: Grant): Moved => ({ grant, delay: delayOf(grant, isGone) })
    changes.push({ principal, isGone, before, after, lost: lost.map(moved), gained: gained.map(moved) })
  }
  return changes.sort((a, b) => b.lost.length + b.gained.length - (a.lost.length + a.gained.length))
}

const inForce = (index: TenantIndex, principal: PrincipalId) =>
  grantsOf(index, principal).filter(({ assignment }) => assignment.state === 'active')

const without = (grants: Grant[], others: Grant[]) => {
  const ids = new Set(others.map(({ assignment }) => assignment.id))
  return grants.filter(({ assignment }) => !ids.has(assignment.id))
}

const delayOf = ({ through }: Grant, isGone: boolean): DelayId =>
  isGone ? 'tokens' : through.length > 0 ? 'groupChange' : 'roleChange'

/** Of one principal in one tenant. */
export function countsOf({ index, access }: Side, principal: PrincipalId): ResourceCounts {
  const held = heldIn(access.graph, index.tree, principal)
  // The surest come first, so that one look at the last tells that there is nothing else.
  if (held.every(({ level: surely }) => surely === level.yes))
    return new Map([[level.yes, resourcesIn(index, union(held.map(({ interval: [from, to] }) => [from, to])))]])
  const atLeast = (least: number) =>
    resourcesIn(index, union(held.flatMap((one): Interval[] => (one.level >= least ? [[...one.interval]] : []))))
  const [yes, conditional, unknown] = [level.yes, level.conditional, level.unknown].map(atLeast)
  return new Map([
    [level.yes, yes!],
    [level.conditional, conditional! - yes!],
    [level.unknown, unknown! - conditional!],
  ])
}

const sameCounts = (a: ResourceCounts, b: ResourceCounts) =>
  [level.yes, level.conditional, level.unknown].every((one) => (a.get(one) ?? 0) === (b.get(one) ?? 0))

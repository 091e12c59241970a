import type { PrincipalId } from '../../../model/guid.ts'
import { accessOf } from '../../becoming/access.ts'
import type { Path } from '../../becoming/paths.ts'
import { holdersAt } from '../../reach/held-intervals.ts'
import { nodeId } from '../../tenant/names.ts'
import { nearestNumber } from '../../tenant/scope-tree.ts'
import type { TenantIndex } from '../../tenant/tenant-index.ts'
import { addCovering } from '../add-covering.ts'
import { addStep } from '../add-step.ts'
import { type AskedAbout, askedAbout } from '../asked-about.ts'
import { type DrawLens, drawnOf } from '../drawing.ts'
import { Picture } from '../picture.ts'

/** How many ways are drawn, the shortest. */
const most = 5

/** The shortest ways from one node to another: what it wears, whom that can become, and what the last one holds there. */
export const drawPath: DrawLens = (index, { from, focus: to }, findings) => {
  const picture = new Picture(index, findings)
  if (!from || !to) return drawnOf(picture, ['Choose where the path starts and where it ends.'])
  const [start, end] = [askedAbout(index, from), askedAbout(index, to)]
  if (!start) return drawnOf(picture, ['Nothing starts there: choose a resource, an identity or a person.'])
  if (!end?.identity && !end?.scope)
    return drawnOf(picture, ['Nothing ends there: choose a managed identity, a resource or a scope.'])
  const ways = accessOf(index).paths(start.principals, endsOf(index, end), most)
  for (const way of ways) addWay(picture, way, { start, end, from })
  return drawnOf(picture, ways.length > 0 ? [] : ['No path leads from the one to the other, as far as was read.'])
}

function endsOf(index: TenantIndex, { identity, scope }: AskedAbout): PrincipalId[] {
  if (identity) return identity.principalId ? [identity.principalId] : []
  return scope ? [...holdersAt(index, nearestNumber(index.tree, scope)).keys()] : []
}

interface Ends {
  start: AskedAbout
  end: AskedAbout
  from: string
}

function addWay(picture: Picture, way: Path, { start, end, from }: Ends) {
  picture.addHolderNode(way.from)
  for (const identity of start.wears) {
    if (identity.principalId !== way.from) continue
    const id = picture.addIdentityNode(identity)
    for (const { resource, wear } of identity.wornBy)
      if (resource.id === start.scope) picture.addWear(id, identity, resource, wear)
    for (const credential of identity.federated)
      if (nodeId.federated(credential.id) === from) picture.addFederated(id, identity, credential)
  }
  for (const { principal, ...step } of way.steps) addStep(picture, { ...step, from: principal })
  if (end.scope === undefined) return
  addCovering(picture, way.steps.at(-1)?.becomes.principalId ?? way.from, end.scope)
  picture.addTargetWithGrants(end.scope)
}

import type { ScopeId } from '../../../model/scope.ts'
import { accessOf } from '../../becoming/access.ts'
import type { FoundList } from '../../becoming/found-list.ts'
import type { Approach } from '../../becoming/who-can.ts'
import type { ManagedIdentity } from '../../tenant/managed-identities.ts'
import { nearestNumber } from '../../tenant/scope-tree.ts'
import type { TenantIndex } from '../../tenant/tenant-index.ts'
import { addCovering } from '../add-covering.ts'
import { addStep } from '../add-step.ts'
import { askedAbout } from '../asked-about.ts'
import { type DrawLens, drawnOf } from '../drawing.ts'
import { Picture } from '../picture.ts'
import { counted } from '../words.ts'

/** How many who can are drawn: the surest, then the nearest. */
const most = 250

/** Who can come to act as an identity, each technique a line; of a place, who holds something there or can become who does. */
export const drawBecome: DrawLens = (index, { focus }, findings) => {
  const picture = new Picture(index, findings)
  if (!focus) return drawnOf(picture, ['Choose an identity or a resource: who can become it is drawn towards it.'])
  const end = askedAbout(index, focus)
  if (end?.identity) return drawnOf(picture, addComers(picture, end.identity))
  if (end?.scope) return drawnOf(picture, addGettersIn(picture, end.scope))
  return drawnOf(picture, ['Only managed identities, resources and scopes can be come to: choose one of these.'])
}

function addComers(picture: Picture, identity: ManagedIdentity): string[] {
  picture.addWearers(identity)
  return addApproaches(picture, accessOf(picture.index).comeTo(identity))
}

function addGettersIn(picture: Picture, scope: ScopeId): string[] {
  const { index } = picture
  picture.addTarget(scope)
  const approaches = accessOf(index).reach(nearestNumber(index.tree, scope))
  const notes = addApproaches(picture, approaches, scope)
  picture.addTargetWithGrants(scope)
  return notes
}

function addApproaches(picture: Picture, approaches: FoundList<Approach>, scope?: ScopeId): string[] {
  let drawn = 0
  for (const { principal, level, becomes } of approaches) {
    if (drawn++ === most) break
    if (becomes) addStep(picture, { from: principal, level, ...becomes, becomes: becomes.identity })
    else if (scope) addCovering(picture, principal, scope)
    else picture.addHolderNode(principal)
  }
  return [...leftOut(approaches.length), ...notRead(picture.index)]
}

const leftOut = (count: number) =>
  count > most ? [`${counted(count - most, 'more principal')} can than are drawn: the surest and nearest are.`] : []

const notRead = (index: TenantIndex) =>
  index.isRead('roleAssignments') ? [] : ['Role assignments were not read everywhere: others may be able to as well.']

import type { PrincipalId } from '../../../model/guid.ts'
import { accessOf } from '../../becoming/access.ts'
import { nodeId } from '../../tenant/names.ts'
import { addStep } from '../add-step.ts'
import { type AskedAbout, askedAbout } from '../asked-about.ts'
import { type DrawLens, drawnOf } from '../drawing.ts'
import { Picture } from '../picture.ts'
import { counted } from '../words.ts'

/** Nodes after which no further fallen identity is drawn. */
const enough = 900

/** What one node opens: what it holds, which identities fall with it by which technique, and what those hold. */
export const drawReach: DrawLens = (index, { focus }, findings) => {
  const picture = new Picture(index, findings)
  if (!focus) return drawnOf(picture, ['Choose where to start: what it opens is drawn from there.'])
  const start = askedAbout(index, focus)
  if (!start) return drawnOf(picture, ['This opens nothing by itself: choose a resource, an identity or a person.'])
  addStart(picture, focus, start)
  const notes: string[] = []
  if (start.principals.length === 0) notes.push('It wears no identity that was read, so it opens nothing by itself.')
  for (const principal of start.principals) notes.push(...addFallen(picture, principal))
  return drawnOf(picture, notes)
}

function addStart(picture: Picture, focus: string, { scope, wears, principals }: AskedAbout) {
  const resource = scope && picture.index.resourceById(scope)
  if (resource) picture.addSource(resource)
  else if (scope) picture.addTarget(scope)
  for (const identity of wears) {
    const id = picture.addIdentityNode(identity)
    for (const worn of identity.wornBy)
      if (worn.resource.id === scope) picture.addWear(id, identity, worn.resource, worn.wear)
    for (const credential of identity.federated)
      if (nodeId.federated(credential.id) === focus) picture.addFederated(id, identity, credential)
  }
  if (!scope) for (const principal of principals) picture.addHolderNode(principal)
}

function addFallen(picture: Picture, start: PrincipalId): string[] {
  picture.addHeld(picture.addHolderNode(start), start)
  const { fallen } = accessOf(picture.index).blastRadius(start)
  let drawn = 0
  for (const one of fallen) {
    if (picture.nodes.size >= enough) break
    addStep(picture, { ...one, becomes: one.identity })
    if (one.identity.principalId) picture.addHeld(nodeId.identity(one.identity), one.identity.principalId)
    drawn++
  }
  const left = fallen.length - drawn
  return left > 0
    ? [
        `${counted(left, 'more identity falls', 'more identities fall')} with it than are drawn: the surest and nearest are.`,
      ]
    : []
}

import type { NodeKind } from '../graph/view/view-types.ts'
import type { Explanation } from './explanation.ts'
import { explainFederated } from './nodes/federated.ts'
import { explainFold } from './nodes/fold.ts'
import { explainGrant } from './nodes/grant.ts'
import { explainIdentity } from './nodes/identity.ts'
import { explainPrincipal } from './nodes/principal.ts'
import { explainResource } from './nodes/resource.ts'
import { explainScope } from './nodes/scope.ts'
import { explainState } from './nodes/state.ts'
import type { Surroundings } from './surroundings.ts'

const byKind: Record<NodeKind, (around: Surroundings) => Explanation> = {
  federated: explainFederated,
  fold: explainFold,
  grant: explainGrant,
  identity: explainIdentity,
  principal: explainPrincipal,
  resource: explainResource,
  scope: explainScope,
  state: explainState,
}

/** What a node is, in sentences composed from what is drawn around it. */
export const explainNode = (around: Surroundings): Explanation => byKind[around.node.kind](around)

import { expect } from 'vitest'
import type { Facts } from '../../model/facts.ts'
import type { PrincipalId } from '../../model/guid.ts'
import { type Access, accessFrom } from '../becoming/access.ts'
import { heldIntervals } from '../reach/held-intervals.ts'
import { resourceNumbersIn } from '../reach/reach.ts'
import { indexOf, type TenantIndex } from '../tenant/tenant-index.ts'
import { ask } from '../verdict/ask.ts'
import { doorsOf } from '../verdict/tenant-doors.ts'
import { ChangeRefused } from '../what-if/change.ts'
import { changeSchema } from '../what-if/change-schema.ts'
import { Draft } from '../what-if/draft.ts'
import { editedFacts } from '../what-if/fact-edits.ts'
import { overlaid } from '../what-if/overlaid.ts'
import { overlaidAccess } from '../what-if/overlaid-access.ts'

/** The engine as it is, or a copy of it with a mistake planted. */
export interface WhatIfEngine {
  accessFrom: typeof accessFrom
  ask: typeof ask
  changeSchema: typeof changeSchema
  ChangeRefused: typeof ChangeRefused
  doorsOf: typeof doorsOf
  Draft: typeof Draft
  heldIntervals: typeof heldIntervals
  indexOf: typeof indexOf
  overlaid: typeof overlaid
  overlaidAccess: typeof overlaidAccess
}
const asItIs: WhatIfEngine = {
  accessFrom,
  ask,
  changeSchema,
  ChangeRefused,
  doorsOf,
  Draft,
  heldIntervals,
  indexOf,
  overlaid,
  overlaidAccess,
}

const actions = ['Microsoft.Compute/virtualMachines/write', 'Microsoft.Authorization/roleAssignments/write', 'x/read']

interface Answering {
  index: TenantIndex
  access: Access
}

/** All that an index answers, in lines that do not tell how its scopes are numbered. */
function said(
  { index, access }: Answering,
  engine: Pick<WhatIfEngine, 'ask' | 'doorsOf' | 'heldIntervals'>,
  everybody: PrincipalId[],
) {
  const ids = (intervals: [number, number][]) =>
    [...resourceNumbersIn(index, intervals)].map((number) => index.tree.ids[number]!).sort()
  return {
    principals: everybody.map((id) => {
      const held = engine.heldIntervals(index, id)
      const { fallen, reach } = access.blastRadius(id)
      return {
        id,
        state: index.directory.stateOf(id),
        held: [1, 2, 3].map((surely) =>
          ids(held.flatMap((one) => (one.level === surely ? [one.interval] : []))).filter(
            (one, at, all) => one !== all[at - 1],
          ),
        ),
        answers: index.facts.resources.flatMap(({ id: scope }) =>
          actions.map((action) => engine.ask(index, { id: '', principalId: id, scope, action }).answer),
        ),
        fallen: Array.from(fallen, ({ identity, level, ring }) => [identity.principalId, level, ring]).sort(),
        reach: reach.map(({ level, intervals }) => [level, ids(intervals)]),
      }
    }),
    identities: index.identities.all
      .map(({ key, state, kind, wornBy, federated }) => [
        key,
        state,
        kind,
        wornBy.map(({ resource }) => resource.id).sort(),
        federated.map(({ id }) => id).sort(),
      ])
      .sort(),
    comers: access.graph.identities
      .map(({ principalId: id }) => [
        id,
        Array.from(access.comeTo(index.identities.byPrincipal.get(id!)!), ({ principal, level, ring }) => [
          principal,
          level,
          ring,
        ]).sort(),
      ])
      .sort(),
    doors: engine
      .doorsOf(index)
      .entries.map(({ id }) => id as string)
      .sort(),
    reachers: index.facts.resources
      .map(({ id }) => [
        id,
        Array.from(access.reach(index.tree.numbers.get(id)!), ({ principal, level }) => [principal, level]).sort(),
      ])
      .sort(),
  }
}

/** Changes laid over an index say the same of everything as an index of the changed facts; answers how many could be made. */
export function overlayAgrees(facts: Facts, changes: unknown[], engine = asItIs) {
  const index = engine.indexOf(facts)
  const base = engine.accessFrom(index)
  const draft = new engine.Draft(index, '2027-01-01T00:00:00Z')
  let made = 0
  for (const change of changes)
    try {
      engine.changeSchema.parse(change).apply(draft)
      made++
    } catch (error) {
      if (!(error instanceof engine.ChangeRefused)) throw error
    }
  const overlay = engine.overlaid(index, draft.edits)
  const laid = { index: overlay.index, access: engine.overlaidAccess(overlay, base) }
  const changed = indexOf(editedFacts(facts, draft.edits))
  const anew = { index: changed, access: accessFrom(changed) }
  const named = [laid, anew].flatMap((one) => [...one.index.assignmentsOf.keys(), ...one.access.graph.principals])
  const everybody = [...new Set(named)].sort()
  expect(said(laid, engine, everybody)).toEqual(said(anew, { ask, doorsOf, heldIntervals }, everybody))
  return { made, isLaid: overlay.laid !== undefined }
}

import { expect } from 'vitest'
import type { Facts } from '../../model/facts.ts'
import { principalId } from '../../model/guid.ts'
import { type Access, accessFrom } from '../becoming/access.ts'
import { level } from '../becoming/technique-index.ts'
import { indexOf, type TenantIndex } from '../tenant/tenant-index.ts'
import { plainFallsOf } from './plain-falls.ts'
import { principals } from './random-becoming.ts'

/** What the engine says of everything, in lines that a plain search can say as well. */
function engineSays(index: TenantIndex, access: Access, start: string) {
  const { fallen, reach } = access.blastRadius(principalId(start))
  const resources = new Map<string, number>()
  for (const { level: surely, intervals } of reach)
    for (const [from, to] of intervals)
      for (let number = from; number < to; number++) {
        const resource = index.resourceAt(number)
        if (resource && !resources.has(resource.id)) resources.set(resource.id, surely)
      }
  return {
    identities: Array.from(fallen, ({ identity, level: surely, ring }) => [identity.principalId!, surely, ring]).sort(),
    resources: [...resources].sort(),
  }
}

/** What the plain search says is worked out once for each tenant, however many engines are held against it. */
const plainFalls = new WeakMap<Facts, ReturnType<typeof plainFallsOf>>()

function plainlySays(facts: Facts, start: string) {
  const falls = plainFalls.get(facts) ?? plainFallsOf(facts)
  plainFalls.set(facts, falls)
  const { identities, resources } = falls(start)
  return {
    identities: [...identities].map(([id, { level: surely, ring }]) => [id, surely, ring]).sort(),
    resources: [...resources].sort(),
  }
}

// Kept from the first identity on, after a few, and never kept: the answers must not tell.
const eachWay = (facts: Facts, engine: SearchEngine) => {
  const index = engine.indexOf(facts)
  return [0, 2, 1_000].map((many) => ({ index, access: engine.accessFrom(index, many) }))
}

/** The engine as it is, or a copy of it with a mistake planted. */
export interface SearchEngine {
  indexOf: typeof indexOf
  accessFrom: typeof accessFrom
}
const asItIs: SearchEngine = { indexOf, accessFrom }

/** A plain search over steps written out one by one finds the same to fall, as surely and as near; answers how many fell. */
export function fallsAgree(facts: Facts, engine = asItIs) {
  let found = 0
  for (const { index, access } of eachWay(facts, engine))
    for (const start of principals) {
      const says = engineSays(index, access, start)
      expect(says, start).toEqual(plainlySays(facts, start))
      expect(access.blastRadius(principalId(start)).fallen.length).toBe(says.identities.length)
      found += says.identities.length
    }
  return found
}

/** Backward, in paths and in the ranking it is the same. */
export function directionsAgree(facts: Facts, engine = asItIs) {
  for (const { index, access } of eachWay(facts, engine)) {
    const falls = new Map(principals.map((start) => [start, engineSays(index, access, start)]))
    for (const { principalId: to } of access.graph.identities) {
      const approaches = access.comeTo(index.identities.byPrincipal.get(to!)!)
      const backward = Array.from(approaches, ({ principal, level: surely, ring }) => [principal, surely, ring])
      expect(approaches.length).toBe(backward.length)
      const forward = [...falls].flatMap(([start, { identities }]) =>
        identities.flatMap(([id, surely, ring]) => (id === to ? [[start, surely, ring]] : [])),
      )
      expect(backward.filter(([who]) => falls.has(String(who))).sort()).toEqual(forward.sort())
      for (const [start, surely, ring] of forward)
        if (surely === level.yes) {
          const [path] = access.paths([principalId(String(start))], [to!], 1)
          expect(path!.steps.length).toBeLessThanOrEqual(Number(ring))
        }
    }
    for (const { identity, falls: counts, reaches } of access.ranking()) {
      const { identities, resources } = falls.get(identity.principalId!)!
      const at = (list: (string | number)[][]) =>
        [level.yes, level.conditional, level.unknown].map((one) => list.filter(([, surely]) => surely === one).length)
      expect([counts.yes, counts.conditional, counts.unknown], identity.key).toEqual(at(identities))
      expect([reaches.yes, reaches.conditional, reaches.unknown], identity.key).toEqual(at(resources))
    }
  }
}

/** Who can reach a resource are those of whom it is reached. */
export function reachersAgree(facts: Facts, engine = asItIs) {
  for (const { index, access } of eachWay(facts, engine)) {
    const falls = new Map(principals.map((start) => [start, new Map(engineSays(index, access, start).resources)]))
    for (const { id } of facts.resources) {
      const backward = Array.from(access.reach(index.tree.numbers.get(id)!), ({ principal, level: surely }) => [
        principal,
        surely,
      ])
      const forward = [...falls].flatMap(([start, resources]) =>
        resources.has(id) ? [[start, resources.get(id)!]] : [],
      )
      expect(backward.filter(([who]) => falls.has(String(who))).sort()).toEqual(forward.sort())
    }
  }
}

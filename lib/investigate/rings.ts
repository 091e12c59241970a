import { accessOf } from '../graph/becoming/access.ts'
import type { Fallen } from '../graph/becoming/blast-radius.ts'
import { fallsOfSeveral } from '../graph/becoming/falls-of-several.ts'
import type { FoundList } from '../graph/becoming/found-list.ts'
import { type Interval, union } from '../graph/reach/reach.ts'
import { level } from '../graph/tenant/level.ts'
import type { TenantIndex } from '../graph/tenant/tenant-index.ts'
import type { PrincipalId } from '../model/guid.ts'
import { type AccessKind, accessKinds } from './access-kind.ts'
import { type Held, heldOf, kindsOf } from './held.ts'
import { type ResourceTypes, resourceTypesOf } from './resource-types.ts'
import type { Subject } from './subject.ts'

/** What one ring of a blast radius is: who falls so many steps out, and what they hold. */
export interface Ring {
  ring: number
  /** Places in `fallen`; empty in ring 0, which is the starts. */
  entries: number[]
  /** By level. */
  counts: Map<number, number>
  /** Strongest and surest first. */
  holdings: Held[]
  /** By kind and level: listed resources that no earlier ring got into so far and so surely. */
  resources: Record<AccessKind, Map<number, number>>
}

export interface Rings {
  fallen: FoundList<Fallen>
  rings: Ring[]
}

/** Everything that falls with a compromised node, ring by ring. */
export function ringsOf(index: TenantIndex, { starts }: Pick<Subject, 'starts'>): Rings {
  const principals = [...new Set(starts.map(({ principal }) => principal))]
  const fallen = fallsOfSeveral(accessOf(index), principals)
  const rings: (Ring & { members: PrincipalId[]; surely: number[] })[] = []
  const ringAt = (ring: number) => {
    rings[ring] ??= {
      ring,
      entries: [],
      counts: new Map(),
      holdings: [],
      resources: { control: new Map(), write: new Map(), read: new Map() },
      members: [],
      surely: [],
    }
    return rings[ring]
  }
  const add = (ring: number, principal: PrincipalId, surely: number) => {
    const one = ringAt(ring)
    one.members.push(principal)
    one.surely.push(surely)
    one.counts.set(surely, (one.counts.get(surely) ?? 0) + 1)
    return one
  }
  for (const principal of principals) add(0, principal, level.yes)
  let place = 0
  for (const { identity, ring, level: surely } of fallen) add(ring, identity.principalId!, surely).entries.push(place++)
  const counter = new ResourceCounter(index)
  return {
    fallen,
    rings: rings.filter(Boolean).map(({ members, surely, ...ring }) => {
      const held = members.flatMap((principal, at) =>
        heldOf(index, principal).map((one) => ({ ...one, level: Math.min(one.level, surely[at]!) })),
      )
      return { ...ring, holdings: sorted(held), resources: counter.count(held) }
    }),
  }
}

const kindRank = (held: Held) => accessKinds.indexOf(kindsOf(held)[0]?.kind ?? 'read')

function sorted(held: Held[]): Held[] {
  const width = ({ intervals }: Held) => intervals.reduce((sum, [start, end]) => sum + end - start, 0)
  return held
    .map((one) => ({ one, rank: kindRank(one), width: width(one) }))
    .sort((a, b) => a.rank - b.rank || b.one.level - a.one.level || b.width - a.width)
    .map(({ one }) => one)
}

/** Counts resources ring after ring, each only where a ring gets further or more surely than those before. */
class ResourceCounter {
  private readonly types: ResourceTypes
  private readonly reached: Record<AccessKind, Uint8Array>

  constructor(index: TenantIndex) {
    this.types = resourceTypesOf(index)
    const none = () => new Uint8Array(index.tree.ids.length)
    this.reached = { control: none(), write: none(), read: none() }
  }

  count(held: Held[]): Ring['resources'] {
    const counts: Ring['resources'] = { control: new Map(), write: new Map(), read: new Map() }
    const { names, at } = this.types
    // The surest first: what one has got to, none after it in the ring gets to more surely.
    for (const { sample, surely, intervals } of groupedByRole(held))
      for (const kind of accessKinds) {
        const gives = names.map((type) => kindsOf(sample, type).some((one) => one.kind === kind))
        const reached = this.reached[kind]
        let fresh = 0
        for (const [start, end] of union(intervals))
          for (let number = start; number < end; number++)
            if (reached[number]! < surely && at[number] !== -1 && gives[at[number]!]) {
              reached[number] = surely
              fresh++
            }
        if (fresh > 0) counts[kind].set(surely, (counts[kind].get(surely) ?? 0) + fresh)
      }
    return counts
  }
}

/** Roles are few and those who hold them many: all places of one are looked at together, the surest first. */
function groupedByRole(held: Held[]): { sample: Held; surely: number; intervals: Interval[] }[] {
  const groups = new Map<unknown, { sample: Held; surely: number; intervals: Interval[] }[]>()
  for (const one of held) {
    if (one.intervals.length === 0) continue
    const byRole = one.permissions ?? one.role
    const known = groups.get(byRole) ?? []
    groups.set(byRole, known)
    const group = known.find(({ surely }) => surely === one.level)
    if (group) group.intervals.push(...one.intervals)
    else known.push({ sample: one, surely: one.level, intervals: [...one.intervals] })
  }
  return [...groups.values()].flat().sort((a, b) => b.surely - a.surely)
}

import type { Interval } from '../graph/reach/reach.ts'
import { level } from '../graph/tenant/level.ts'
import { nodeId } from '../graph/tenant/names.ts'
import type { Permission } from '../model/facts.ts'
import { type Held, isEntry } from './held.ts'
import { type Jewel, levelOfOpening, type Opener } from './jewel.ts'

/** Something held, and how surely whoever holds it is reached. */
export interface HeldSurely {
  held: Held
  level: number
}

/**
 * Jewels by where they are, so that what is held finds those that it opens without asking each: a tenant of 100,000
 * resources has 15,000 key vaults. Those that the same opens are judged once for each role.
 */
class JewelIndex {
  private readonly groups: JewelGroup[]
  /** Places in the list that was given, by the node of a door. */
  private readonly doors = new Map<string, number[]>()
  private readonly count: number

  constructor(jewels: readonly Jewel[]) {
    this.count = jewels.length
    const byOpener = new Map<string, { opener: Opener; members: [number: number, at: number][] }>()
    for (const [at, { kind, node, place }] of jewels.entries()) {
      if (kind === 'door') this.doors.set(node, [...(this.doors.get(node) ?? []), at])
      if (!place) continue
      const key = place.opener === 'givingRoles' ? place.opener : `in ${place.opener.type}`
      const group = byOpener.get(key) ?? { opener: place.opener, members: [] }
      byOpener.set(key, group)
      group.members.push([place.number, at])
    }
    this.groups = [...byOpener.values()].map(({ opener, members }) => new JewelGroup(opener, members))
  }

  /** Whether something held opens any so surely. */
  opensAny(held: Held, surely: number): boolean {
    if (held.level < surely) return false
    return this.doorsBehind(held).length > 0 || this.groups.some((group) => group.opensAny(held, surely))
  }

  /** How surely each is opened by any of what is held, in the order of the jewels. */
  levelsBy(all: readonly HeldSurely[]): Uint8Array {
    const found = new Uint8Array(this.count)
    for (const { held, level: surely } of all)
      for (const at of this.doorsBehind(held)) found[at] = Math.max(found[at]!, Math.min(surely, held.level))
    for (const group of this.groups) group.open(all, found)
    return found
  }

  private doorsBehind({ source }: Held): number[] {
    return this.doors.size > 0 && isEntry(source) ? (this.doors.get(nodeId.door(source)) ?? []) : []
  }
}

const known = new WeakMap<readonly Jewel[], JewelIndex>()

/** Made at the first question, then kept as long as the list. */
export function jewelIndexOf(jewels: readonly Jewel[]): JewelIndex {
  const kept = known.get(jewels) ?? new JewelIndex(jewels)
  known.set(jewels, kept)
  return kept
}

/** Jewels that the same opens, by scope number. */
class JewelGroup {
  private readonly opener: Opener
  private readonly numbers: Int32Array
  private readonly at: Int32Array
  private readonly judged = new Map<Permission[], number>()

  constructor(opener: Opener, members: [number: number, at: number][]) {
    const sorted = members.sort(([one], [other]) => one - other)
    this.opener = opener
    this.numbers = Int32Array.from(sorted, ([number]) => number)
    this.at = Int32Array.from(sorted, ([, at]) => at)
  }

  opensAny(held: Held, surely: number): boolean {
    return held.intervals.some(([start, end]) => this.first(start) < this.first(end)) && this.levelOf(held) >= surely
  }

  /** Each is opened once, by what opens it most surely, and then passed over. */
  open(all: readonly HeldSurely[], found: Uint8Array) {
    const count = this.numbers.length
    const next = Int32Array.from({ length: count + 1 }, (_, at) => at)
    const left = (from: number) => {
      let end = from
      while (next[end] !== end) end = next[end]!
      for (let at = from; next[at] !== end; ) [at, next[at]] = [next[at]!, end]
      return end
    }
    const bySurety: Interval[][] = Object.values(level).map(() => [])
    for (const { held, level: surely } of all) bySurety[Math.min(surely, this.levelOf(held))]!.push(...held.intervals)
    for (let surely: number = level.yes; surely > level.no; surely--)
      for (const [start, end] of bySurety[surely]!) {
        const last = this.first(end)
        for (let member = left(this.first(start)); member < last; member = left(member)) {
          found[this.at[member]!] = Math.max(found[this.at[member]!]!, surely)
          next[member] = member + 1
        }
      }
  }

  private levelOf(held: Held): number {
    const { permissions } = held
    if (!permissions) return levelOfOpening(held, this.opener)
    const known = this.judged.get(permissions)
    if (known !== undefined) return Math.min(held.level, known)
    const judged = levelOfOpening({ ...held, level: level.yes }, this.opener)
    this.judged.set(permissions, judged)
    return Math.min(held.level, judged)
  }

  /** The first member whose number is not below. */
  private first(number: number): number {
    let [low, high] = [0, this.numbers.length]
    while (low < high) {
      const middle = (low + high) >>> 1
      if (this.numbers[middle]! < number) low = middle + 1
      else high = middle
    }
    return low
  }
}

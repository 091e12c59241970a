import type { TenantIndex } from '#lib/graph/tenant/tenant-index.ts'
import type { RoleKey } from '#lib/model/guid.ts'
import type { ScopeId } from '#lib/model/scope.ts'
import type { SearchHit } from '../answers.ts'
import { fold } from './fold.ts'
import { gramIndexOf, match } from './gram-index.ts'
import { resourceKind, type SearchedKind, searchedKinds } from './searched-things.ts'

export interface SearchIndex {
  /** Every thing's score for the words, 0 where one of them is not in it; the smaller the better. Good until the next call. */
  score(words: string[]): Uint8Array
  /** Things whose whole id this is. */
  withId(id: string): number[]
  nameLength(thing: number): number
  /** How often a role is given. */
  timesGiven(role: RoleKey): number
  hitOf(thing: number): SearchHit
  bytes: number
}

/** How many things are taken before others may work. */
const slice = 5_000
const wideSlice = 500_000

/** Everything that is searched in a snapshot; yields while it is built. */
export function* searchIndexOf(index: TenantIndex): Generator<void, SearchIndex> {
  const kinds = searchedKinds(index)
  const firsts = [0]
  for (const { count } of kinds) firsts.push(firsts.at(-1)! + count)
  const count = firsts.at(-1)!
  const kindOf = (thing: number) => firsts.findIndex((first) => thing < first) - 1
  const at = <T>(thing: number, pick: (kind: SearchedKind, place: number) => T): T => {
    const kind = kindOf(thing)
    return pick(kinds[kind]!, thing - firsts[kind]!)
  }
  const names = yield* gramIndexOf(count, (thing) => fold(at(thing, (kind, place) => kind.nameOf(place))))
  const lengths = new Uint16Array(count)
  const ids: [id: string, thing: number][] = []
  const texts = new Map<string, number>()
  const starts = new Uint32Array(count + 1)
  let held = new Uint32Array(count * 8)
  let end = 0
  for (let thing = 0; thing < count; thing++) {
    lengths[thing] = at(thing, (kind, place) => kind.nameOf(place)).length
    for (const id of at(thing, (kind, place) => kind.idsOf(place))) if (id) ids.push([id.toLowerCase(), thing])
    for (const word of at(thing, (kind, place) => kind.wordsOf(place))) {
      if (!word) continue
      const text = texts.get(word) ?? texts.size
      texts.set(word, text)
      if (end === held.length) held = enlarged(held)
      held[end++] = text
    }
    starts[thing + 1] = end
    if (thing % slice === slice - 1) yield
  }
  ids.sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0))
  yield
  const listed = [...texts.keys()]
  const others = yield* gramIndexOf(listed.length, (text) => fold(listed[text]!))
  const { firstOf, things } = yield* holdersOf(starts, held.subarray(0, end), listed.length)
  const given = yield* timesGivenIn(index)
  const how = new Uint8Array(count)
  const score = new Uint8Array(count)

  /** How well each thing that is left holds a word, into `how`. */
  function look(word: string, left: (thing: number) => boolean) {
    how.fill(match.none)
    names.find(word, left, (thing, well) => {
      how[thing] = well
    })
    for (let place = firstFrom(ids, word); ids[place]?.[0].startsWith(word); place++) {
      const [id, thing] = ids[place]!
      const well = id === word ? match.exact : match.prefix
      if (how[thing] === match.none || how[thing]! > well) how[thing] = well
    }
    others.find(word, always, (text) => {
      for (let place = firstOf[text]!; place < firstOf[text + 1]!; place++)
        if (how[things[place]!] === match.none) how[things[place]!] = match.elsewhere
    })
  }

  return {
    score(words) {
      score.fill(match.none)
      for (const [number, word] of words.entries()) {
        if (number === 0) {
          look(word, always)
          score.set(how)
          continue
        }
        look(word, (thing) => score[thing] !== match.none)
        for (let thing = 0; thing < count; thing++)
          score[thing] = how[thing]! && score[thing]! && how[thing]! + score[thing]!
      }
      return score
    },
    withId(id) {
      const found: number[] = []
      for (let place = firstFrom(ids, id); ids[place]?.[0] === id; place++) found.push(ids[place]![1])
      const number = index.tree.numbers.get(id as ScopeId)
      const resource = number === undefined ? -1 : index.tree.resource[number]!
      return resource === -1 ? found : [...found, firsts[resourceKind]! + resource]
    },
    nameLength: (thing) => lengths[thing]!,
    timesGiven: (role) => given.get(role) ?? 0,
    hitOf: (thing) => at(thing, (kind, place) => kind.hitOf(place)),
    bytes:
      names.bytes +
      others.bytes +
      lengths.byteLength +
      firstOf.byteLength +
      things.byteLength +
      how.byteLength * 2 +
      ids.length * idBytes,
  }
}

const always = () => true

/** A pair and its two slots; the id itself is the facts' own. */
const idBytes = 48

function* timesGivenIn({ facts }: TenantIndex): Generator<void, Map<RoleKey, number>> {
  const given = new Map<RoleKey, number>()
  for (const [place, { roleId }] of facts.roleAssignments.entries()) {
    given.set(roleId, (given.get(roleId) ?? 0) + 1)
    if (place % slice === slice - 1) yield
  }
  return given
}

/** Which things hold each text, text by text. */
function* holdersOf(starts: Uint32Array, held: Uint32Array, texts: number) {
  const firstOf = new Uint32Array(texts + 1)
  for (let place = 0; place < held.length; place++) {
    firstOf[held[place]! + 1]!++
    if (place % wideSlice === wideSlice - 1) yield
  }
  for (let text = 0; text < texts; text++) firstOf[text + 1]! += firstOf[text]!
  const next = firstOf.slice(0, texts)
  const things = new Uint32Array(held.length)
  for (let thing = 0; thing + 1 < starts.length; thing++) {
    for (let place = starts[thing]!; place < starts[thing + 1]!; place++) things[next[held[place]!]!++] = thing
    if (thing % slice === slice - 1) yield
  }
  return { firstOf, things }
}

/** The first place whose id is not before the word. */
function firstFrom(ids: readonly [string, number][], word: string): number {
  let low = 0
  let high = ids.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (ids[middle]![0] < word) low = middle + 1
    else high = middle
  }
  return low
}

function enlarged(held: Uint32Array<ArrayBuffer>): Uint32Array<ArrayBuffer> {
  const larger = new Uint32Array(held.length * 2 + 64)
  larger.set(held)
  return larger
}

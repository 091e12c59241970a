import type { SearchAnswer } from '../answers.ts'
import type { Tenant } from '../runtime.ts'
import { builtIndex } from './built-index.ts'
import { wordsOf } from './fold.ts'
import type { SearchIndex } from './search-index.ts'

/** How many hits are answered; `total` counts them all. */
const most = 30

/**
 * What holds every word of the question in its name, ids, type, place, tags or roles. A name that is the word comes
 * first, then one that begins with it, then one with a word that does, then any that holds it; shorter names first.
 */
export async function search({ index }: Pick<Tenant, 'index'>, question: string): Promise<SearchAnswer> {
  const words = wordsOf(question)
  if (words.length === 0) return { hits: [], total: 0, roles: [] }
  const searched = await builtIndex(index)
  const score = searched.score(words)
  for (const thing of searched.withId(question.trim().toLowerCase())) score[thing] = 1
  const { first, total } = firstOf(score, searched)
  return { hits: first.map((thing) => searched.hitOf(thing)), total, roles: rolesNamed(index, words, searched) }
}

const longestName = 255

/** The best by score, then by the length of their names, then in the order of the list. */
function firstOf(score: Uint8Array, { nameLength }: SearchIndex): { first: number[]; total: number } {
  const first: { thing: number; key: number }[] = []
  let total = 0
  let worst = Number.POSITIVE_INFINITY
  for (let thing = 0; thing < score.length; thing++) {
    if (score[thing] === 0) continue
    total++
    const key = score[thing]! * (longestName + 1) + Math.min(longestName, nameLength(thing))
    if (first.length === most && key >= worst) continue
    let at = first.length
    while (at > 0 && first[at - 1]!.key > key) at--
    first.splice(at, 0, { thing, key })
    if (first.length > most) first.pop()
    worst = first.at(-1)!.key
  }
  return { first: first.map(({ thing }) => thing), total }
}

/** How many roles are named beside the hits. */
const mostRoles = 3

/** Roles called so, those most given first. */
function rolesNamed(index: Tenant['index'], words: string[], { timesGiven }: SearchIndex): SearchAnswer['roles'] {
  return [...index.roles.values()]
    .filter(({ name }) => words.every((word) => name.toLowerCase().includes(word)))
    .map(({ id, name }) => ({ name, assignments: timesGiven(id) }))
    .sort((a, b) => b.assignments - a.assignments || a.name.length - b.name.length)
    .slice(0, mostRoles)
}

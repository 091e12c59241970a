import type { PrincipalId } from '../../model/guid.ts'
import type { Access } from './access.ts'
import { type Fallen, fallenIn } from './blast-radius.ts'
import { FallSearch } from './fall-search.ts'
import { FoundList, passesOf } from './found-list.ts'
import { level } from './technique-index.ts'

/** Which identities fall where several principals are had at once; each along a shortest way from any of them. */
export function fallsOfSeveral({ graph, words }: Access, starts: readonly PrincipalId[]): FoundList<Fallen> {
  const search = new FallSearch(graph, words.ceiling)
  const numbers = starts.flatMap((start) => graph.numbers.get(start) ?? [])
  const passes = passesOf(search, {
    thresholds: [level.yes, level.conditional, level.unknown],
    starts: () => numbers,
    isEntry: (at) => search.via[at] !== -1,
  })
  const counts = new Map(passes.map(({ level: surely, fresh }) => [surely, fresh.length]))
  return new FoundList(counts, () => passes, fallenIn({ graph, words }))
}

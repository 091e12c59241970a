import { byName } from './name-key.ts'

/** One way to narrow a list. Several values chosen in one facet mean any of them; several facets mean all of them. */
export interface Facet<Row> {
  /** Also its query parameter. */
  key: string
  label: string
  valueOf(row: Row): string
  /** The value in words; the value itself where there is none. */
  words?: ReadonlyMap<string, string>
}

/** Values chosen, by the facet's key. */
export type Chosen = ReadonlyMap<string, readonly string[]>

export interface FacetOption {
  value: string
  words: string
  /** Rows that choosing it would show, the other filters as they are. */
  count: number
  chosen: boolean
}

/** What a facet offers: values in the order of its words, then the rest by name. A chosen value stays, even at 0. */
export function facetOptions<Row>(
  facet: Facet<Row>,
  counts: ReadonlyMap<string, number>,
  chosen: readonly string[],
): FacetOption[] {
  const rank = new Map([...(facet.words?.keys() ?? [])].map((value, place) => [value, place]))
  const rankOf = (value: string) => rank.get(value) ?? rank.size
  return [...new Set([...counts.keys(), ...chosen])]
    .map((value) => ({
      value,
      words: facet.words?.get(value) ?? value,
      count: counts.get(value) ?? 0,
      chosen: chosen.includes(value),
    }))
    .sort((a, b) => rankOf(a.value) - rankOf(b.value) || byName(a.words, b.words))
}

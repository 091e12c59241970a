import { parseAsArrayOf, parseAsString, useQueryState, useQueryStates } from 'nuqs'
import { useMemo } from 'react'
import type { Chosen } from './facet.ts'

const values = parseAsArrayOf(parseAsString).withDefault([])

/** What narrows a list, held by the URL: the text as `q`, and each facet under its own name. */
export function useFilterView(keys: readonly string[]) {
  const [text, setText] = useQueryState('q', { defaultValue: '' })
  const parsers = useMemo(() => Object.fromEntries(keys.map((key) => [key, values])), [keys])
  const [byFacet, setByFacet] = useQueryStates(parsers)
  const chosen: Chosen = useMemo(() => new Map(Object.entries(byFacet)), [byFacet])
  return {
    text,
    chosen,
    isNarrowed: text.trim() !== '' || [...chosen.values()].some((some) => some.length > 0),
    setText: (next: string) => void setText(next || null),
    choose: (facet: string, next: readonly string[]) =>
      void setByFacet({ [facet]: next.length > 0 ? [...next] : null }),
    clear: () => {
      setText(null)
      setByFacet(null)
    },
  }
}

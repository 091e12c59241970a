import { parseAsString, parseAsStringLiteral, useQueryStates } from 'nuqs'
import { useFilterView } from '#components/tables/use-filter-view.ts'
import { warningFacetKeys } from './warning-facets.ts'
import { type Grouping, groupings } from './warning-groups.ts'

const parsers = { group: parseAsStringLiteral(groupings).withDefault('rule'), finding: parseAsString }

/** What is seen of the warnings, held by the URL: what narrows them, how they are grouped, and which one is open. */
export function useWarningView() {
  const filter = useFilterView(warningFacetKeys)
  const [{ group, finding }, set] = useQueryStates(parsers)
  return {
    ...filter,
    grouping: group,
    finding,
    setGrouping: (next: Grouping) => void set({ group: next }),
    openFinding: (id: string | null) => void set({ finding: id }),
  }
}
export type WarningView = ReturnType<typeof useWarningView>

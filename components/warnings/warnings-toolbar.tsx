import { X } from 'lucide-react'
import { Segments } from '#components/graph/segments.tsx'
import type { Facet } from '#components/tables/facet.ts'
import { FacetMenus } from '#components/tables/facet-menus.tsx'
import { RowCount } from '#components/tables/row-count.tsx'
import { useNarrowScreen } from '#components/tables/use-narrow-screen.ts'
import { Button } from '#components/ui/button.tsx'
import { FilterField } from '#components/ui/text-field.tsx'
import { ExportMenu } from './export-menu.tsx'
import type { WarningView } from './use-warning-view.ts'
import type { WarningEntry } from './warning-entry.ts'
import type { Grouping } from './warning-groups.ts'

const choices: { value: Grouping; label: string }[] = [
  { value: 'rule', label: 'By rule' },
  { value: 'subject', label: 'By subject' },
]

/** What narrows the warnings, how they are grouped, and how many are left. */
export function WarningsToolbar(props: {
  view: WarningView
  facets: readonly Facet<WarningEntry>[]
  counts: ReadonlyMap<string, ReadonlyMap<string, number>>
  shown: number
  total: number | undefined
}) {
  const { view, facets, counts, shown, total } = props
  const narrow = useNarrowScreen(640)
  return (
    <div className="flex flex-wrap items-center gap-2">
      <FilterField label="Filter warnings" value={view.text} onChange={view.setText} className="w-full sm:w-56" />
      <FacetMenus facets={facets} counts={counts} chosen={view.chosen} onChoose={view.choose} narrow={narrow} />
      <Segments label="Group by" value={view.grouping} onChange={view.setGrouping} choices={choices} />
      {view.isNarrowed && !narrow ? (
        <Button look="quiet" onClick={view.clear}>
          <X size={14} aria-hidden /> Clear
        </Button>
      ) : null}
      <ExportMenu />
      <RowCount shown={shown} total={total} noun="findings" />
    </div>
  )
}

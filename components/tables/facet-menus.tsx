import { ChevronDown, ListFilter } from 'lucide-react'
import { Button } from '#components/ui/button.tsx'
import { Popover } from '#components/ui/popover.tsx'
import type { Chosen, Facet } from './facet.ts'
import { FacetList } from './facet-list.tsx'

interface FacetMenusProps<Row> {
  facets: readonly Facet<Row>[]
  counts: ReadonlyMap<string, ReadonlyMap<string, number>>
  chosen: Chosen
  onChoose(facet: string, next: readonly string[]): void
  narrow: boolean
}

const none: readonly string[] = []
const noCounts: ReadonlyMap<string, number> = new Map()

/** A menu for each facet; on a narrow screen one menu holds them all. */
export function FacetMenus<Row>({ facets, counts, chosen, onChoose, narrow }: FacetMenusProps<Row>) {
  const listOf = (facet: Facet<Row>) => (
    <FacetList
      facet={facet}
      counts={counts.get(facet.key) ?? noCounts}
      chosen={chosen.get(facet.key) ?? none}
      onChoose={(next) => onChoose(facet.key, next)}
    />
  )
  if (narrow) {
    const used = facets.filter(({ key }) => chosen.get(key)?.length).length
    return (
      <Popover
        button={
          <>
            <ListFilter size={14} aria-hidden /> Filters{used > 0 ? ` (${used})` : ''}
          </>
        }
        sheetLabel="Filters"
        sheetClassName="max-h-[60dvh] w-80 max-w-[calc(100vw-3.5rem)] overflow-y-auto"
      >
        {facets.map((facet) => (
          <div key={facet.key} className="p-2">
            <p aria-hidden className="px-2 pb-1 font-medium text-muted text-xs">
              {facet.label}
            </p>
            {listOf(facet)}
          </div>
        ))}
      </Popover>
    )
  }
  return facets.map((facet) => {
    const some = chosen.get(facet.key) ?? none
    return (
      <Popover
        key={facet.key}
        button={
          <>
            {facet.label}
            {some.length > 0 ? (
              <span className="max-w-40 truncate rounded-sm bg-accent-soft px-1 text-accent-strong">
                {chosenWords(facet, some)}
              </span>
            ) : null}
            <ChevronDown size={13} className="-mr-1 text-faint" aria-hidden />
          </>
        }
        sheetLabel={facet.label}
        sheetClassName="w-72"
      >
        <div className="p-2">{listOf(facet)}</div>
        {some.length > 0 ? (
          <div className="border-line border-t p-1.5">
            <Button look="quiet" small className="w-full justify-start" onClick={() => onChoose(facet.key, none)}>
              Show all
            </Button>
          </div>
        ) : null}
      </Popover>
    )
  })
}

function chosenWords<Row>(facet: Facet<Row>, some: readonly string[]): string {
  const [only] = some
  return some.length === 1 && only !== undefined ? (facet.words?.get(only) ?? only) : `${some.length} of them`
}

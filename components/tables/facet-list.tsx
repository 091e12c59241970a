import { useState } from 'react'
import { countWords } from '#components/ui/count-words.ts'
import { FilterField } from '#components/ui/text-field.tsx'
import { type Facet, facetOptions } from './facet.ts'

const enoughToSearch = 12

/** The values of one facet to tick, each with what it would show. */
export function FacetList<Row>(props: {
  facet: Facet<Row>
  counts: ReadonlyMap<string, number>
  chosen: readonly string[]
  onChoose(next: readonly string[]): void
}) {
  const { facet, counts, chosen, onChoose } = props
  const [sought, seek] = useState('')
  const options = facetOptions(facet, counts, chosen)
  const found = options.filter(({ words }) => words.toLowerCase().includes(sought.toLowerCase()))
  return (
    <fieldset>
      <legend className="sr-only">{facet.label}</legend>
      {options.length > enoughToSearch ? (
        <FilterField
          label={`Find in ${facet.label.toLowerCase()}`}
          value={sought}
          onChange={seek}
          className="mx-1 mb-2"
        />
      ) : null}
      <div className="max-h-72 overflow-y-auto">
        {found.map(({ value, words, count, chosen: isChosen }) => (
          <label
            key={value}
            className="flex min-h-7 cursor-pointer items-center gap-2 rounded-sm px-2 text-ink hover:bg-raised"
          >
            <input
              type="checkbox"
              className="size-3.5 shrink-0 accent-accent"
              checked={isChosen}
              onChange={() => onChoose(isChosen ? chosen.filter((one) => one !== value) : [...chosen, value])}
            />
            <span className="min-w-0 flex-1 truncate" title={words}>
              {words}
            </span>
            <span className="figures text-muted text-xs">{countWords(count)}</span>
          </label>
        ))}
        {found.length === 0 ? <p className="px-2 py-1.5 text-muted">Nothing here is called so.</p> : null}
      </div>
    </fieldset>
  )
}

import { Fragment, type ReactNode } from 'react'
import { CertaintyMark } from '#components/panels/certainty-mark.tsx'
import { type Certainty, certainties } from '#lib/graph/view/view-types.ts'

const headings: Readonly<Record<Certainty, string>> = {
  yes: '',
  conditional: 'only where a condition holds',
  eligible: 'only once it is activated',
  unknown: 'perhaps: something that decides it was not read',
}

/** A list with what is certain first, and what is conditional or unknown apart and called so. */
export function ByCertainty<Item extends { certainty: Certainty }>(props: {
  items: Item[]
  row: (item: Item, at: number) => ReactNode
}) {
  return certainties.map((certainty) => {
    const items = props.items.filter((item) => item.certainty === certainty)
    if (items.length === 0) return null
    return (
      <Fragment key={certainty}>
        {certainty === 'yes' ? null : (
          <p className="flex flex-wrap items-center gap-x-2 border-line border-b bg-raised px-4 py-1.5 text-muted text-xs">
            <CertaintyMark certainty={certainty} /> {headings[certainty]}
          </p>
        )}
        <ul>{items.map(props.row)}</ul>
      </Fragment>
    )
  })
}

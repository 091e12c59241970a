import { useMemo } from 'react'
import type { Steps } from './steps.ts'
import { useSliced } from './use-sliced.ts'

const stride = 500

/** The rows made into entries; absent until they first are. `entryOf` must stay the same while it makes the same of them. */
export function useEntries<Row, Entry>(
  rows: readonly Row[] | undefined,
  entryOf: ((row: Row) => Entry) | undefined,
): readonly Entry[] | undefined {
  const make = useMemo(() => (rows && entryOf ? () => entrySteps(rows, entryOf) : undefined), [rows, entryOf])
  return useSliced(make, rows?.length ?? 0)
}

function* entrySteps<Row, Entry>(rows: readonly Row[], entryOf: (row: Row) => Entry): Steps<readonly Entry[]> {
  const entries: Entry[] = new Array(rows.length)
  for (let place = 0; place < rows.length; place++) {
    entries[place] = entryOf(rows[place]!)
    if (place % stride === 0) yield
  }
  return entries
}

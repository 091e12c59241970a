/** Columns of numbers, of which item `n` has the rows `[starts[n], starts[n + 1])`. */
export type Rows<Column extends string> = { starts: Int32Array } & Record<Column, Int32Array>

/**
 * Rows made anew for some items, and taken over for all others in as few goes as they lie one after the other.
 * @param before by item, its number among the items taken over from.
 * @param fresh by item, its rows; items that are not in it are taken over.
 */
export function laidRows<Column extends string>(
  base: Rows<Column>,
  columns: readonly Column[],
  { before, fresh }: { before: Int32Array; fresh: ReadonlyMap<number, Record<Column, number>[]> },
): Rows<Column> {
  const old = before.slice()
  for (const item of fresh.keys()) old[item] = -1
  const starts = new Int32Array(old.length + 1)
  for (let item = 0; item < old.length; item++) {
    const from = old[item]!
    const count = from === -1 ? fresh.get(item)!.length : base.starts[from + 1]! - base.starts[from]!
    starts[item + 1] = starts[item]! + count
  }
  const laid = emptyRows(starts, columns)
  for (let item = 0; item < old.length; ) {
    const end = old[item] === -1 ? item + 1 : endOfRun(item)
    if (old[item] === -1) putFresh(starts[item]!, fresh.get(item)!)
    else takeOver(item, end)
    item = end
  }
  return laid

  function endOfRun(item: number): number {
    let end = item + 1
    while (end < old.length && old[end] !== -1 && old[end] === old[end - 1]! + 1) end++
    return end
  }

  function putFresh(first: number, rows: Record<Column, number>[]) {
    for (let at = 0; at < rows.length; at++) for (const column of columns) laid[column][first + at] = rows[at]![column]
  }

  function takeOver(item: number, end: number) {
    const [first, last] = [base.starts[old[item]!]!, base.starts[old[end - 1]! + 1]!]
    for (const column of columns) laid[column].set(base[column].subarray(first, last), starts[item]!)
  }
}

/** Rows without those that a test turns down. */
export function keptRows<Column extends string>(
  rows: Rows<Column>,
  columns: readonly Column[],
  isKept: (row: number) => boolean,
): Rows<Column> {
  const starts = new Int32Array(rows.starts.length)
  for (let item = 0; item + 1 < starts.length; item++) {
    starts[item + 1] = starts[item]!
    for (let row = rows.starts[item]!; row < rows.starts[item + 1]!; row++) if (isKept(row)) starts[item + 1]!++
  }
  const kept = emptyRows(starts, columns)
  let next = 0
  for (let row = 0; row < rows.starts.at(-1)!; row++) {
    if (!isKept(row)) continue
    for (const column of columns) kept[column][next] = rows[column][row]!
    next++
  }
  return kept
}

function emptyRows<Column extends string>(starts: Int32Array, columns: readonly Column[]): Rows<Column> {
  const made = columns.map((column) => [column, new Int32Array(starts.at(-1)!)])
  return { starts, ...Object.fromEntries(made) } as Rows<Column>
}

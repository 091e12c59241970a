/** Things of one lane that would stand on each other: one mark. */
export interface Cluster<Item> {
  /** Pixels from the left, of its middle. */
  x: number
  items: Item[]
}

/** Joins what is nearer than `gap` pixels to the one before; `items` come sorted by where they stand. */
export function clustersOf<Item>(items: readonly { x: number; item: Item }[], gap: number): Cluster<Item>[] {
  const clusters: (Cluster<Item> & { first: number; last: number })[] = []
  for (const { x, item } of items) {
    const open = clusters.at(-1)
    // Measured from the first one as well, so that a long row does not become one mark.
    if (open && x - open.last < gap && x - open.first < 3 * gap) {
      open.items.push(item)
      open.last = x
      open.x = (open.first + x) / 2
    } else clusters.push({ x, first: x, last: x, items: [item] })
  }
  return clusters.map(({ x, items }) => ({ x, items }))
}

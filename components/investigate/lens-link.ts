import type { Lens } from '#components/graph/lens.ts'

/** The graph through a lens, asked about one node, which is chosen. */
export const lensLink = (lens: Lens, node: string) =>
  `/graph?${new URLSearchParams({ lens, focus: node, select: node })}`

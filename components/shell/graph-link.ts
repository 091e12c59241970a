/** Where the graph shows a node, chosen, with all that is on a path through it. */
export const graphLink = (node: string) => `/graph?${new URLSearchParams({ focus: node, select: node })}`

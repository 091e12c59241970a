/** Into the graph at a node of the tenant; with names masked there where they are here. */
export const exampleLink = (node: string, isMasked: boolean) =>
  `/graph?${new URLSearchParams({ audience: 'everyone', focus: node, select: node, ...(isMasked ? { mask: 'true' } : {}) })}`

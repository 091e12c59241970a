/** Where everything about a node stands by itself. */
export const nodePageLink = (node: string) => `/nodes?${new URLSearchParams({ id: node })}`

/** Where what falls with a node is looked into. */
export const investigateLink = (node: string) => `/investigate?${new URLSearchParams({ node })}`

/** Where what falls with a node is looked into. */
export const investigateLink = (node: string) => `/investigate?${new URLSearchParams({ node })}`

/** Whether a node may have been compromised: a resource, an identity, another principal or a federated workload. */
export const isInvestigated = (node: string) => /^(resource|identity|principal|federated):/.test(node)

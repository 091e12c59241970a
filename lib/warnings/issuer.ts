const cluster = /^https:\/\/[a-z0-9.-]+\.oic\.prod-aks\.azure\.com\/([0-9a-f-]{36})\//i

/** Whether tokens come from a Kubernetes cluster of Azure; those name the cluster's tenant in their issuer. */
export const isClusterIssuer = (issuer: string) => cluster.test(issuer)
export const tenantOfIssuer = (issuer: string) => cluster.exec(issuer)?.[1]?.toLowerCase()

/** The issuer for comparing: written with and without a slash at its end. */
export const issuerKey = (issuer: string) => issuer.replace(/\/$/, '').toLowerCase()

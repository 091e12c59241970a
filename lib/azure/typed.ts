/** A row with its type, which Microsoft Graph leaves out where all rows of a list have the same. */
export const typed = (type: 'servicePrincipal' | 'application', row: unknown) => ({
  '@odata.type': `#microsoft.graph.${type}`,
  ...(row as object),
})

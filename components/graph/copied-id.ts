/** The id of a node as Azure spells it where that was read, else the graph's. */
export function copiedId(id: string, fields: { value: string; copy?: boolean }[] = []): string {
  const key = id.slice(id.indexOf(':') + 1)
  return fields.find(({ value, copy }) => copy && value.toLowerCase() === key)?.value ?? key
}

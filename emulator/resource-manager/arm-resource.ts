import type { Row } from '../tenant/rows.ts'

/** Columns that Resource Graph adds to what the resource's own provider says. */
const graphColumns = new Set(['tenantId', 'subscriptionId', 'resourceGroup'])

/** A row of Resource Graph as Azure Resource Manager gives the same resource: its type spelled out, nothing empty. */
export function armResource(row: Row): Row {
  const kept = Object.entries(row).filter(
    ([name, value]) => !graphColumns.has(name) && value !== null && value !== '' && value !== undefined,
  )
  return { ...(Object.fromEntries(kept) as Row), id: row.id, type: shownTypeOf(row.id) ?? String(row.type) }
}

/** What a list of all resources gives: no properties. */
export function listedResource(row: Row): Row {
  const { properties: _, ...listed } = armResource(row)
  return listed as Row
}

/** As it is spelled in the id. */
export function shownTypeOf(id: string): string | undefined {
  const at = id.toLowerCase().lastIndexOf('/providers/')
  if (at === -1) return undefined
  const [namespace, ...rest] = id.slice(at + 11).split('/')
  return [namespace, ...rest.filter((_, index) => index % 2 === 0)].join('/')
}

import { describe, expect, test } from 'vitest'
import { type AzureCall, calls } from '#lib/azure/calls.ts'
import { eachOf, joinedRows } from './tenant/rows.ts'
import { asking, sample } from './testing/asking.ts'
import { production } from './testing/struck.ts'

/** Whose children a call lists. */
const parentTypes: Record<string, string> = {
  federatedCredentials: 'Microsoft.ManagedIdentity/userAssignedIdentities',
  cosmosRoleAssignments: 'Microsoft.DocumentDB/databaseAccounts',
  cosmosRoleDefinitions: 'Microsoft.DocumentDB/databaseAccounts',
  postgresAdministrators: 'Microsoft.DBforPostgreSQL/flexibleServers',
  mySqlAdministrators: 'Microsoft.DBforMySQL/flexibleServers',
  identityBindings: 'Microsoft.ContainerService/managedClusters',
  dataFactoryCredentials: 'Microsoft.DataFactory/factories',
}
/** One resource of each of these types, whether or not the sample has one. */
const parents = [...new Set(Object.values(parentTypes))].map((type) => ({
  ...sample.resources.at(0)!,
  id: `/subscriptions/${production}/resourceGroups/rg-booking-prod/providers/${type}/parent`,
  name: 'parent',
  type: type.toLowerCase(),
}))
const parentOf = (call: string) => parents.find(({ type }) => type === parentTypes[call]?.toLowerCase())!.id

const { ask } = asking({ tenant: { ...sample, resources: joinedRows(sample.resources, parents) } })
const group = sample.directory.groups.at(0)!.id
const servicePrincipal = [...eachOf(sample.directory.servicePrincipals)].find(
  ({ displayName }) => displayName === 'Microsoft Graph',
)!.id

/** What stands for a `{name}` in the path of a call. */
const places: Record<string, string> = {
  scope: `/subscriptions/${production}`,
  subscription: production,
  group,
  servicePrincipal,
}
const filters: Record<string, string> = { activityEvents: "eventTimestamp ge '2026-08-22T00:00:00Z'" }
const parametersOf = (name: string, { query }: AzureCall) =>
  new URLSearchParams(
    Object.entries(query).flatMap(([key, value]) => {
      if (value === '{filter}') return [[key, filters[name] ?? 'atScope()']]
      if (value === '{select}') return [[key, 'eventTimestamp,operationName,caller']]
      return [[key, value.startsWith('{') ? '2025-05-31-preview' : value]]
    }),
  )

describe('every call that collecting may make is answered', () => {
  test.each(Object.entries(calls) as [string, AzureCall][])('%s', (name, call) => {
    const path = call.path.replace(/\{(\w+)\}/g, (_, place: string) => places[place] ?? parentOf(name))
    const body = call.text ? { query: call.text } : call.method === 'POST' ? { ids: [group] } : undefined
    const answer = ask(call.method, `${path}?${parametersOf(name, call)}`, { body })
    expect(answer.status).toBe(200)
    const { value, data } = answer.json as { value?: unknown; data?: unknown }
    expect(Array.isArray(value ?? data)).toBe(true)
  })
})

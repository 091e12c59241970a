import { expect, it } from 'vitest'
import { EmulatedAzure } from '../../emulator/emulated-azure.ts'
import { eachOf, type Row } from '../../emulator/tenant/rows.ts'
import { sampleTenant } from '../../emulator/tenant/sample-tenant.ts'
import { calls } from './calls.ts'
import { collect } from './collect.ts'
import { preflight } from './preflight.ts'
import { callOf } from './testing/call-of.ts'
import { emulatedConnection } from './testing/emulated-connection.ts'

/** The sample, and one of everything that it lacks. */
function tenantWithAll() {
  const tenant = sampleTenant()
  const server = [...eachOf(tenant.resources)].find(({ type }) => type === 'microsoft.dbforpostgresql/flexibleservers')!
  const mySql: Row = {
    ...server,
    id: server.id.replace(/Microsoft\.DBforPostgreSQL/i, 'Microsoft.DBforMySQL').replace('psql', 'mysql'),
    type: 'microsoft.dbformysql/flexibleservers',
  }
  return { ...tenant, resources: [...eachOf(tenant.resources), mySql] }
}

it('collecting makes the calls of the checked-in list, all of them and no others', async () => {
  const made = new Set<string>()
  const connection = emulatedConnection(new EmulatedAzure({ tenant: tenantWithAll(), pageSize: 7 }))
  const onRequest = (request: { method: string; url: string; body?: string }) =>
    made.add(callOf(request, connection.cloud) ?? `${request.method} ${request.url} ${request.body ?? ''}`)
  const { draft } = await collect({ ...connection, onRequest, now: '2026-11-20T06:00:00.000Z' })
  await preflight({ ...connection, onRequest })
  expect(draft.coverage.filter(({ state }) => state !== 'complete')).toEqual([])
  expect([...made].sort()).toEqual(Object.keys(calls).sort())
})

it('a call that is not in the list is told from those that are', () => {
  const { cloud } = emulatedConnection(new EmulatedAzure({ tenant: sampleTenant() }))
  const of = (method: string, path: string, body?: string) => callOf({ method, url: cloud.arm + path, body }, cloud)
  expect(of('GET', '/subscriptions?api-version=2022-12-01')).toBe('subscriptions')
  expect(of('GET', '/subscriptions?api-version=2022-12-01&$skiptoken=x')).toBe('subscriptions')
  expect(of('GET', '/subscriptions?api-version=2020-01-01')).toBeUndefined()
  expect(of('GET', '/subscriptions?api-version=2022-12-01&$expand=x')).toBeUndefined()
  expect(of('POST', '/subscriptions?api-version=2022-12-01')).toBeUndefined()
  expect(
    of('POST', '/providers/Microsoft.ResourceGraph/resources?api-version=2024-04-01', '{"query":"x"}'),
  ).toBeUndefined()
})

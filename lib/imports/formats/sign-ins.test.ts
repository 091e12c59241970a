import { expect, it } from 'vitest'
import { factsOf } from '../facts-of.ts'

const row = (more: object = {}) => ({
  TimeGenerated: '2026-05-12T02:40:00Z',
  Id: 'one',
  ServicePrincipalId: 'ABC',
  ServicePrincipalName: 'id-diagnostics-dev',
  AppId: 'app',
  IPAddress: '203.0.113.7',
  ResourceDisplayName: 'Azure Resource Manager',
  ResultType: '0',
  ...more,
})

it('sign-ins of one identity, day, resource and address are one fact that counts them', async () => {
  const { signIns } = await factsOf([
    row(),
    row({ Id: 'two', TimeGenerated: '2026-05-12T09:00:00Z', ResultType: '70021' }),
    row({ Id: 'three', IPAddress: '203.0.113.8' }),
    row({ Id: 'four', TimeGenerated: '2026-05-13T02:40:00Z' }),
  ])
  expect(signIns.map(({ day, ip, count, failed }) => [day, ip, count, failed])).toEqual([
    ['2026-05-12', '203.0.113.7', 2, 1],
    ['2026-05-12', '203.0.113.8', 1, 0],
    ['2026-05-13', '203.0.113.7', 1, 0],
  ])
  expect(signIns[0]).toMatchObject({
    principalId: 'abc',
    firstAt: '2026-05-12T02:40:00.000Z',
    lastAt: '2026-05-12T09:00:00.000Z',
  })
})

it('a sign-in that is in two exports is counted once', async () => {
  const { signIns } = await factsOf([row(), row()])
  expect(signIns.map(({ count }) => count)).toEqual([1])
})

it('Microsoft Graph and diagnostic settings spell it their own way, and mean the same', async () => {
  const graph = {
    id: 'one',
    createdDateTime: '2026-05-12T02:40:00Z',
    servicePrincipalId: 'abc',
    servicePrincipalName: 'id-diagnostics-dev',
    appId: 'app',
    ipAddress: '203.0.113.7',
    resourceDisplayName: 'Azure Resource Manager',
    status: { errorCode: 0 },
    federatedCredentialId: '',
  }
  const setting = { time: '2026-05-12T02:40:01Z', category: 'ManagedIdentitySignInLogs', properties: graph }
  const expected = await factsOf([row()])
  expect((await factsOf({ value: [graph] })).signIns).toEqual(expected.signIns)
  expect((await factsOf([setting])).signIns).toEqual(expected.signIns)
})

it('an exchange of a federated credential is marked', async () => {
  const { signIns } = await factsOf([row({ FederatedCredentialId: 'f' })])
  expect(signIns[0]!.federated).toBe(true)
})

it('the answer of a query of Log Analytics and the blob of a diagnostic setting are read for what is in them', async () => {
  const expected = await factsOf([row()])
  const columns = Object.keys(row()).map((name) => ({ name, type: 'string' }))
  const table = { name: 'PrimaryResult', columns, rows: [Object.values(row())] }
  expect((await factsOf({ tables: [table] })).signIns).toEqual(expected.signIns)
  const record = {
    time: '2026-05-12T02:40:01Z',
    category: 'ManagedIdentitySignInLogs',
    properties: {
      id: 'one',
      createdDateTime: '2026-05-12T02:40:00Z',
      servicePrincipalId: 'abc',
      servicePrincipalName: 'id-diagnostics-dev',
      appId: 'app',
      ipAddress: '203.0.113.7',
      resourceDisplayName: 'Azure Resource Manager',
      status: { errorCode: 0 },
    },
  }
  expect((await factsOf({ records: [record] })).signIns).toEqual(expected.signIns)
  expect((await factsOf([{ records: [record] }, { tables: [table] }])).signIns).toEqual(expected.signIns)
})

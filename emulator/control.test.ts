import { expect, test } from 'vitest'
import { asking, sample } from './testing/asking.ts'

test('the control address tells and changes how the emulator behaves', () => {
  const { get, ask, azure } = asking()
  expect(get('/emulator').json).toMatchObject({ displayName: sample.displayName, resources: sample.resources.length })
  ask('PATCH', '/emulator', { body: { latency: 80, quotas: true } })
  expect(azure.settings).toMatchObject({ latency: 80, quotas: true })
  expect(ask('PATCH', '/emulator', { body: { latency: -1 } }).status).toBe(400)
  expect(ask('PATCH', '/emulator', { body: { clientSecret: 'x' } }).status).toBe(400)
})

test('faults are listed, planned and taken back', () => {
  const { get, ask } = asking()
  const target = '/subscriptions?api-version=2022-12-01'
  expect((get('/emulator/faults').json as { kinds: unknown[] }).kinds.length).toBeGreaterThan(20)
  ask('POST', '/emulator/faults', { body: { kind: 'unavailable', times: 1 } })
  ask('POST', '/emulator/faults', { body: [{ kind: 'denied', match: 'subscriptions' }] })
  expect([get(target).status, get(target).status]).toEqual([503, 403])
  ask('DELETE', '/emulator/faults')
  expect(get(target).status).toBe(200)
  expect(ask('POST', '/emulator/faults', { body: { kind: 'earthquake' } }).status).toBe(400)
  expect(ask('POST', '/emulator/faults', { body: 'not json' }).status).toBe(400)
})

test('what was asked is told, with the text of a query, and the control itself is not in it', () => {
  const { get, ask, query } = asking()
  query('resources | project id')
  get('/v1.0/users?$top=5')
  get('/emulator')
  expect(get('/emulator/requests').json).toMatchObject({
    requests: [
      { method: 'POST', service: 'resourceManager', queryText: 'resources | project id', status: 200 },
      { method: 'GET', service: 'microsoftGraph', path: '/v1.0/users', parameters: { $top: '5' }, status: 200 },
    ],
  })
  ask('DELETE', '/emulator/requests')
  expect(get('/emulator/requests').json).toEqual({ requests: [] })
})

test('what may be read is given and taken', () => {
  const { get, ask } = asking()
  const target = '/v1.0/groups'
  ask('PATCH', '/emulator/access', { body: { applicationPermissions: ['Application.Read.All'], readerAt: [] } })
  expect([get(target).status, (get('/subscriptions?api-version=1').json as { value: unknown[] }).value]).toEqual([
    403,
    [],
  ])
  ask('PATCH', '/emulator/access', { body: {} })
  expect(get(target).status).toBe(200)
  expect(ask('PATCH', '/emulator/access', { body: { readerAt: 'everything' } }).status).toBe(400)
})

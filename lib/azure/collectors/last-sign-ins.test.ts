import { expect, it } from 'vitest'
import { list, readWith } from '../testing/read-with.ts'
import { lastSignIns } from './last-sign-ins.ts'

it('the report says when an application last got a token', async () => {
  const row = { appId: 'AB', lastSignInActivity: { lastSignInDateTime: '2026-10-01T10:00:00Z' } }
  const { facts, requests } = await readWith(lastSignIns, { answers: { reports: list(row) } })
  expect(facts.lastSignIns).toEqual([{ id: 'ab', at: '2026-10-01T10:00:00.000Z' }])
  expect(requests.map(({ path }) => path)).toEqual(['/beta/reports/servicePrincipalSignInActivities'])
})

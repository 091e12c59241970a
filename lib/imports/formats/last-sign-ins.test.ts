import { expect, it } from 'vitest'
import { factsOf } from '../facts-of.ts'

const row = (appId: string, time: string | null) => ({
  id: 'x',
  appId,
  lastSignInActivity: { lastSignInDateTime: time },
  applicationAuthenticationClientSignInActivity: null,
})

it('the last sign-in is of the application, whose client id it names', async () => {
  const { lastSignIns } = await factsOf({ value: [row('AB', '2026-10-01T10:00:00Z')] })
  expect(lastSignIns).toEqual([{ id: 'ab', at: '2026-10-01T10:00:00.000Z' }])
})

it('one without a time says nothing', async () => {
  expect((await factsOf([row('AB', null), row('CD', '2026-10-01T10:00:00Z')])).lastSignIns).toHaveLength(1)
})

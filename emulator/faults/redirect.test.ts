import { expect, test } from 'vitest'
import { struck } from '../testing/struck.ts'

test('the client is sent to a host that is not Azure', () => {
  const { after } = struck({ kind: 'redirect' })
  for (const answer of [after.resourceManager, after.microsoftGraph, after.resourceGraph]) {
    expect(answer.status).toBe(302)
    expect(new URL(answer.headers?.location ?? '').host).toBe('collector.example')
  }
})

import { expect, test } from 'vitest'
import { localTime, momentOf } from './local-time.ts'

test('a time in the field is the same time, to the minute', () => {
  for (const iso of ['2026-05-12T02:14:00Z', '2026-12-31T23:59:00Z', '2026-03-29T00:30:00Z'])
    expect(momentOf(localTime(Date.parse(iso)))).toBe(Date.parse(iso))
})

test('what is typed half is no time yet', () => {
  expect(momentOf('')).toBeUndefined()
  expect(momentOf('2026-05-')).toBeUndefined()
})

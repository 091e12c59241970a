import { expect, it } from 'vitest'
import { retentionFrom } from './retention-settings.ts'

it('everything is kept where nothing is set', () => {
  expect(retentionFrom(undefined)).toEqual({ retention: {} })
  expect(retentionFrom('  ')).toEqual({ retention: {} })
})

it('days and a number may be set, either or both', () => {
  expect(retentionFrom('days=30')).toEqual({ retention: { days: 30 } })
  expect(retentionFrom('count=5, days=30')).toEqual({ retention: { days: 30, count: 5 } })
})

it.each(['days=0', 'weeks=3', 'days=-1', '30', 'count=1.5'])('`%s` is refused with what to write', (text) => {
  expect(retentionFrom(text)).toEqual({
    mistake: `LANYARD_KEEP holds \`${text}\`: write for instance \`days=730,count=500\``,
  })
})

import { expect, it } from 'vitest'
import { lineOf, progressLine } from './progress-line.ts'

const progress = {
  stage: 'reading' as const,
  done: 12,
  total: 40,
  reading: { what: 'deny assignments', scope: '/subscriptions/s' },
  datasets: [],
  scopes: { done: 1, total: 3, unfinished: [] },
  facts: 1234,
  requests: 56,
  pace: 7.25,
  remainingSeconds: 131,
  throttled: { times: 2, seconds: 9 },
}

it('the progress line says how far it is, what is read, how fast, how long yet, and that Azure slows it down', () => {
  expect(lineOf(progress)).toBe(
    '30 % (12 of 40) · deny assignments · 1,234 facts · 56 requests, 7.3/s · about 2 min left · slowed down by Azure 2×',
  )
})

it('before and after reading it says what is going on', () => {
  expect(lineOf({ ...progress, stage: 'connecting' })).toBe('signing in to Azure')
  expect(lineOf({ ...progress, done: 0, total: 0 })).toBe('looking what there is to read')
  expect(lineOf({ ...progress, stage: 'publishing' })).toBe('storing 1,234 facts')
})

it('without a terminal a line is written now and then, and whenever something else begins', () => {
  let text = ''
  const { show } = progressLine({ isTTY: false, columns: 80, write: (line) => (text += line) })
  show({ ...progress, stage: 'connecting' })
  show(progress)
  show({ ...progress, done: 13 })
  show({ ...progress, stage: 'publishing' })
  expect(text.split('\n')).toEqual(['signing in to Azure', lineOf(progress), 'storing 1,234 facts', ''])
})

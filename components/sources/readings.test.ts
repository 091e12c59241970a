import { expect, test } from 'vitest'
import type { SignedIn } from '#lib/server/collection-answers.ts'
import { grantCommands, readingsByDataset, readingsSummary } from './readings.ts'

type Reading = SignedIn['readings'][number]
const subscription = '/subscriptions/a' as Reading['lacking'][number]['scope']
const reading = (part: Partial<Reading>): Reading => ({
  collector: 'resources',
  datasets: ['resources'],
  label: 'resources',
  state: 'readable',
  lacking: [],
  ...part,
})
const lacking = [{ scope: subscription, needs: 'Microsoft.Batch/read', command: 'az grant' }]

test('a dataset of which one part may not be read is readable in part, and says which', () => {
  const [only] = readingsByDataset([reading({}), reading({ label: 'Batch pools', state: 'not readable', lacking })])
  expect(only).toMatchObject({
    state: 'partly',
    lacking: [
      { needs: 'Microsoft.Batch/read', parts: ['Batch pools'], scopes: [subscription], commands: ['az grant'] },
    ],
  })
})

test('what is not known is never readable, and what lacks something comes first', () => {
  const readings = readingsByDataset([
    reading({}),
    reading({ state: 'unknown', label: 'Batch pools' }),
    reading({ datasets: ['directory'], state: 'not readable', lacking }),
    reading({ datasets: ['appRoles'] }),
  ])
  expect(readings.map(({ dataset, state }) => [dataset, state])).toEqual([
    ['directory', 'not readable'],
    ['resources', 'unknown'],
    ['appRoles', 'readable'],
  ])
  expect(readingsSummary(readings)).toBe('1 of 3 datasets may be read in full')
})

test('a command that grants several things is there once', () => {
  const readings = readingsByDataset([
    reading({ state: 'not readable', lacking }),
    reading({ datasets: ['directory'], state: 'not readable', lacking }),
  ])
  expect(grantCommands(readings)).toEqual(['az grant'])
})

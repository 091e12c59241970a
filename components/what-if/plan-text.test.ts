import { expect, test } from 'vitest'
import { delays } from '#lib/graph/what-if/clock.ts'
import { commandsOf, planAsMarkdown } from './plan-text.ts'

const planned = {
  plan: [
    {
      text: 'swap the slot',
      commands: ['az webapp deployment slot swap'],
      notes: [{ text: 'tokens go along', delay: 'tokens' as const }],
    },
    { text: 'delete vm', commands: ['az resource delete --ids /vm'], notes: [] },
  ],
  clock: delays,
}

test('the plan in Markdown is in order, says that nothing is run, and when what takes effect', () => {
  const text = planAsMarkdown(planned, 'http://127.0.0.1:3000/graph?lens=what-if')
  expect(text).toMatch(/^# What-if plan\n\nNothing of this was executed/)
  expect(text.indexOf('## 1. Swap the slot')).toBeLessThan(text.indexOf('## 2. Delete vm'))
  expect(text).toContain('```sh\naz webapp deployment slot swap\n```')
  expect(text).toContain('- Tokens go along (up to a day).')
  for (const { why } of delays) expect(text).toContain(why)
})

test('commands stand one a line, in the order of the changes', () => {
  expect(commandsOf(planned)).toBe('az webapp deployment slot swap\naz resource delete --ids /vm')
})

import { expect, test } from 'vitest'
import { places } from '../shell/places.ts'
import { commands, commandsFor } from './commands.ts'

const labels = (typed: string) => commandsFor(typed).map(({ label }) => label)

test('every place of the rail can be gone to', () => {
  for (const { label } of places) expect(labels(`go ${label}`)).toContain(`Go to ${label}`)
})

test('commands are found by the beginnings of their words, in any order and case', () => {
  expect(labels('WAR to')).toEqual(['Go to Warnings'])
  expect(labels('toggle theme')).toEqual(['Light theme', 'Dark theme', 'Theme as the system'])
  expect(labels('what if')).toEqual(['What if…'])
  expect(labels('arnings')).toEqual([])
})

test('all are offered while nothing is typed, each doing one thing', () => {
  expect(commandsFor(' ')).toEqual(commands)
  for (const { href, theme, copiesLink } of commands) expect([href, theme, copiesLink].filter(Boolean)).toHaveLength(1)
})

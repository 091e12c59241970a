import { expect, test } from 'vitest'
import { remedyCommands } from './remedy-commands.ts'

test('what is copied are the commands, without the words around them', () => {
  const remedy = 'run `az ad sp list --all > sp.json`; likewise `az ad group list`'
  expect(remedyCommands(remedy)).toEqual({
    sentence: remedy,
    commands: 'az ad sp list --all > sp.json\naz ad group list',
  })
})

test('a remedy that is a command is copied as it is', () => {
  expect(remedyCommands('az identity list')).toEqual({ commands: 'az identity list' })
})

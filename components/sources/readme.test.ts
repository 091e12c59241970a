import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { exportCommands } from './export-commands.ts'

const readme = readFileSync(new URL('../../README.md', import.meta.url), 'utf8')

it.each(exportCommands)('the README shows how to export: $title', ({ command, title }) => {
  expect(readme).toContain(title)
  expect(readme).toContain(command)
})

import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { exportCommands } from './export-commands.ts'

const page = readFileSync(new URL('../../docs/import.md', import.meta.url), 'utf8')

it.each(exportCommands)('docs/import.md shows how to export: $title', ({ command, title }) => {
  expect(page).toContain(title)
  expect(page).toContain(command)
})

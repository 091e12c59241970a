import { expect, it } from 'vitest'
import { architecturePage } from './architecture-page.ts'
import { commandLinePage } from './command-line-page.ts'
import { formatsPage } from './formats-page.ts'
import { techniquesPage } from './techniques-page.ts'
import { warningsPage } from './warnings-page.ts'

it.each([
  ['architecture', architecturePage],
  ['command-line', commandLinePage],
  ['formats', formatsPage],
  ['techniques', techniquesPage],
  ['warnings', warningsPage],
])('docs/%s.md is what the code says: `npm run docs` writes it', async (name, page) => {
  await expect(page()).toMatchFileSnapshot(`../${name}.md`)
})

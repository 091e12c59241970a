import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { emulatorVariables } from './cloud.ts'
import { permissionsNeeded } from './testing/permissions-needed.ts'

const readme = readFileSync('README.md', 'utf8')

test('the README says which role and permissions collecting needs, as the collectors declare them', () => {
  const said = /<!-- permissions -->\n\n([\s\S]*?)\n\n<!-- \/permissions -->/.exec(readme)?.[1]?.replace(/\n {2}/g, ' ')
  expect(said).toBe(permissionsNeeded())
})

test('the README names the variables that put an emulator in the place of Azure', () => {
  expect(emulatorVariables.filter((variable) => !readme.includes(`\`${variable}\``))).toEqual([])
})

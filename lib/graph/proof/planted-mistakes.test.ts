import { mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { disagreementOn, type Engine } from './disagreement.ts'
import { engineFiles, loadWithMistake } from './engine-copy.ts'
import { endless, type PlantedMistake, plantedMistakes } from './planted-mistakes.ts'
import { randomTenant } from './random-tenant.ts'

const entries = ['lib/graph/verdict/ask.ts', 'lib/graph/tenant/tenant-index.ts']
const files = engineFiles(entries)
const load = (mistake: PlantedMistake) => loadWithMistake<Engine>({ entries, files }, folder, mistake)
const tenants = fc.sample(randomTenant(100), { seed: 20_260, numRuns: 1000 })
// Below the project, so that what the engine imports from packages is found.
const scratch = fileURLToPath(new URL('../../../.test/', import.meta.url))
let folder = ''

beforeAll(() => {
  mkdirSync(scratch, { recursive: true })
  folder = mkdtempSync(join(scratch, 'planted-'))
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

/** Whether some tenant shows it: by another answer, or because the engine would never come to an end. */
function isCaught(engine: Engine): boolean {
  return tenants.some((tenant) => {
    try {
      return disagreementOn(tenant, engine) !== undefined
    } catch (error) {
      if (error instanceof Error && error.message === endless) return true
      throw error
    }
  })
}

describe('a mistake planted in the engine is caught', () => {
  it('and without one the copy agrees', async () => {
    const none = { name: 'none', file: '', find: '', replace: '' }
    const engine = await load(none)
    expect(tenants.slice(0, 100).map((tenant) => disagreementOn(tenant, engine))).toEqual(Array(100).fill(undefined))
  })

  it.each(plantedMistakes)('$name', async (mistake) => {
    expect(files.get(mistake.file)?.split(mistake.find).length, `\`${mistake.find}\` in ${mistake.file}`).toBe(2)
    expect(isCaught(await load(mistake))).toBe(true)
  })
})

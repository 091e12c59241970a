import { mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { engineFiles, loadWithMistake } from './engine-copy.ts'
import { directionsAgree, fallsAgree, reachersAgree, type SearchEngine } from './falls-agreement.ts'
import type { PlantedMistake } from './planted-mistakes.ts'
import { plantedSearchMistakes } from './planted-search-mistakes.ts'
import { becomingTenant, deniedTenant } from './random-becoming.ts'

const entries = ['lib/graph/becoming/access.ts', 'lib/graph/tenant/tenant-index.ts']
const files = engineFiles(entries)
const tenants = [
  ...fc.sample(becomingTenant, { seed: 7_312, numRuns: 120 }),
  ...fc.sample(deniedTenant, { seed: 7_312, numRuns: 60 }),
]
const scratch = fileURLToPath(new URL('../../../.test/', import.meta.url))
let folder = ''

beforeAll(() => {
  mkdirSync(scratch, { recursive: true })
  folder = mkdtempSync(join(scratch, 'planted-search-'))
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const load = (mistake: PlantedMistake) => loadWithMistake<SearchEngine>({ entries, files }, folder, mistake)

function isCaught(engine: SearchEngine): boolean {
  return tenants.some((facts) => {
    try {
      // The quick comparisons first: the plain search is slow.
      directionsAgree(facts, engine)
      reachersAgree(facts, engine)
      fallsAgree(facts, engine)
      return false
    } catch {
      return true
    }
  })
}

describe('a mistake planted in the search is caught', () => {
  it('and without one the copy agrees', { timeout: 300_000 }, async () => {
    const engine = await load({ name: 'none', file: '', find: '', replace: '' })
    for (const facts of tenants.slice(0, 20)) {
      directionsAgree(facts, engine)
      reachersAgree(facts, engine)
      fallsAgree(facts, engine)
    }
  })

  it.each(plantedSearchMistakes)('$name', { timeout: 300_000 }, async (mistake) => {
    expect(files.get(mistake.file)?.split(mistake.find).length, `\`${mistake.find}\` in ${mistake.file}`).toBe(2)
    expect(isCaught(await load(mistake))).toBe(true)
  })
})

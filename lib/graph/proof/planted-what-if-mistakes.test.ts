import { mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { engineFiles, loadWithMistake } from './engine-copy.ts'
import type { PlantedMistake } from './planted-mistakes.ts'
import { plantedWhatIfMistakes } from './planted-what-if-mistakes.ts'
import { becomingTenant, deniedTenant } from './random-becoming.ts'
import { changesOf } from './random-changes.ts'
import { overlayAgrees, type WhatIfEngine } from './what-if-agreement.ts'

const entries = [
  'lib/graph/becoming/access.ts',
  'lib/graph/verdict/ask.ts',
  'lib/graph/reach/held-intervals.ts',
  'lib/graph/verdict/tenant-doors.ts',
  'lib/graph/tenant/tenant-index.ts',
  'lib/graph/what-if/change.ts',
  'lib/graph/what-if/change-schema.ts',
  'lib/graph/what-if/draft.ts',
  'lib/graph/what-if/overlaid.ts',
  'lib/graph/what-if/overlaid-access.ts',
]
const files = engineFiles(entries)
const cases = [becomingTenant, deniedTenant].flatMap((tenants) =>
  fc.sample(
    tenants.chain((facts) => fc.tuple(fc.constant(facts), changesOf(facts))),
    { seed: 4_021, numRuns: 80 },
  ),
)
const scratch = fileURLToPath(new URL('../../../.test/', import.meta.url))
let folder = ''

beforeAll(() => {
  mkdirSync(scratch, { recursive: true })
  folder = mkdtempSync(join(scratch, 'planted-what-if-'))
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const load = (mistake: PlantedMistake) => loadWithMistake<WhatIfEngine>({ entries, files }, folder, mistake)

const isCaught = (engine: WhatIfEngine) =>
  cases.some(([facts, changes]) => {
    try {
      overlayAgrees(facts, changes, engine)
      return false
    } catch {
      return true
    }
  })

describe('a mistake planted in laying changes over an index is caught', () => {
  it('and without one the copy agrees', { timeout: 300_000 }, async () => {
    const engine = await load({ name: 'none', file: '', find: '', replace: '' })
    for (const [facts, changes] of cases.slice(0, 20)) overlayAgrees(facts, changes, engine)
  })

  it.each(plantedWhatIfMistakes)('$name', { timeout: 300_000 }, async (mistake) => {
    expect(files.get(mistake.file)?.split(mistake.find).length, `\`${mistake.find}\` in ${mistake.file}`).toBe(2)
    expect(isCaught(await load(mistake))).toBe(true)
  })
})

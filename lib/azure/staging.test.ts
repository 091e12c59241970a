import { existsSync, mkdtempSync, readFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { noFacts } from '#lib/model/facts.ts'
import type { ScopeId } from '#lib/model/scope.ts'
import type { Reading } from './reading.ts'
import { stagingAt } from './staging.ts'

const name = { tenantId: 't', cloud: 'c', selection: {} }
const now = '2026-11-20T06:00:00.000Z'
const pathOfNew = () => join(mkdtempSync(join(tmpdir(), 'lanyard-')), 'collection.ndjson')

function readingOf(resources: number): Reading {
  const facts = noFacts()
  for (let at = 0; at < resources; at++)
    facts.resources.push({ id: `/subscriptions/s/r-${at}` as ScopeId, name: `r "${at}"\n`, type: 't/t', wears: [] })
  return { collector: 'resources', scopes: ['/subscriptions/s' as ScopeId], facts, gaps: [] }
}

it('what is kept is read back as it was, however large, and in the order in which it was finished', async () => {
  const path = pathOfNew()
  const staging = stagingAt(path, name, now)
  const readings = [readingOf(20_000), readingOf(0), readingOf(1)]
  for (const reading of readings) staging.add(reading)
  await staging.close()
  expect(stagingAt(path, name, now).readings).toEqual(readings)
})

it('while a large one is written everything else goes on', async () => {
  const staging = stagingAt(pathOfNew(), name, now)
  let turns = 0
  const turning = setInterval(() => turns++, 0)
  staging.add(readingOf(50_000))
  await staging.close()
  clearInterval(turning)
  expect(turns).toBeGreaterThan(3)
})

it('nothing is added any more once it is closed', async () => {
  const path = pathOfNew()
  const staging = stagingAt(path, name, now)
  await staging.close()
  staging.add(readingOf(1))
  await staging.close()
  expect(readFileSync(path, 'utf8')).not.toContain('resources')
  staging.discard()
  expect(existsSync(path)).toBe(false)
})

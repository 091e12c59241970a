import { mkdirSync, mkdtempSync, rmSync, utimesSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { buildIsCurrent, sourcesDigest } from './built.mjs'

let project: string
beforeEach(() => {
  project = mkdtempSync(join(tmpdir(), 'lanyard-built-'))
  mkdirSync(join(project, 'app', 'graph'), { recursive: true })
  mkdirSync(join(project, '.next'))
  writeFileSync(join(project, 'app', 'graph', 'page.tsx'), 'one')
  writeFileSync(join(project, 'package.json'), '{}')
  writeFileSync(join(project, '.next', 'BUILD_ID'), 'x')
  writeFileSync(join(project, '.next', 'lanyard-sources'), sourcesDigest(project))
})
afterEach(() => rmSync(project, { recursive: true }))

test('a build stays current when only times change, as after a clone', () => {
  utimesSync(join(project, 'app', 'graph', 'page.tsx'), new Date(0), new Date(0))
  expect(buildIsCurrent(project)).toBe(true)
})

test('a test beside the sources does not make the build stale', () => {
  writeFileSync(join(project, 'app', 'graph', 'page.test.tsx'), 'new')
  expect(buildIsCurrent(project)).toBe(true)
})

test.each([
  ['a changed source', () => writeFileSync(join(project, 'app', 'graph', 'page.tsx'), 'two')],
  ['a new source', () => writeFileSync(join(project, 'app', 'layout.tsx'), '')],
  ['a removed source', () => rmSync(join(project, 'app', 'graph', 'page.tsx'))],
  ['a missing build', () => rmSync(join(project, '.next', 'BUILD_ID'))],
  ['a build that did not end', () => rmSync(join(project, '.next', 'lanyard-sources'))],
])('%s makes the build stale', (_, change) => {
  change()
  expect(buildIsCurrent(project)).toBe(false)
})

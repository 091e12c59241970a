import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { principalOf } from '#lib/sample/names.ts'

let directory: string
beforeAll(() => {
  directory = mkdtempSync(join(tmpdir(), 'lanyard-cli-history-'))
})
afterAll(() => rmSync(directory, { recursive: true, force: true }))

function lanyard(...command: string[]): string {
  return execFileSync(process.execPath, ['--disable-warning=ExperimentalWarning', 'bin/lanyard.ts', ...command], {
    encoding: 'utf8',
    env: { ...process.env, DATABASE_URL: '', LANYARD_DATA: join(directory, 'data') },
  })
}

it('history lists the snapshots, diff compares two of them, and the whole goes into one file', {
  timeout: 240_000,
}, () => {
  expect(lanyard('history').split('\n')[1]).toMatch(/^10 +2026-11-20T08:00:00Z +Lantern Isles Ferries +Sample tenant$/)
  const text = lanyard('diff', '6', '7')
  expect(text).toContain('+ Owner for id-diagnostics-dev at subscription sub-lantern-dev\n')
  expect(text).toContain('+ id-diagnostics-dev: Owner at subscription sub-lantern-dev\n')
  expect(lanyard('diff', '3', '4')).toContain('? github-auk of id-fleet-deploy')
  expect(JSON.parse(lanyard('diff', '--json')).facts.from.id).toBe(9)
  expect(() => lanyard('diff', '6', '99')).toThrow('there is no snapshot 99')
  const node = lanyard('history', '--node', `principal:${principalOf('id-diagnostics-dev')}`)
  expect(node).toContain('+ Principals id-diagnostics-dev')
  expect(() => lanyard('history', '--node', 'principal:nobody')).toThrow('no fact of `principal:nobody` is in any of')
  const file = join(directory, 'history.ndjson.gz')
  expect(lanyard('history', 'export', file)).toContain('written to')
  expect(lanyard('history', 'import', file)).toContain('every snapshot was there already')
})

import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'

let directory: string
beforeAll(() => {
  directory = mkdtempSync(join(tmpdir(), 'lanyard-cli-investigate-'))
})
afterAll(() => rmSync(directory, { recursive: true, force: true }))

function lanyard(...command: string[]): string {
  return execFileSync(process.execPath, ['--disable-warning=ExperimentalWarning', 'bin/lanyard.ts', ...command], {
    encoding: 'utf8',
    env: { ...process.env, DATABASE_URL: '', LANYARD_DATA: join(directory, 'data') },
  })
}

it('investigate tells of the break-in of the sample as of that week, in words, as evidence and as a report', {
  timeout: 120_000,
}, () => {
  const asked = ['investigate', '--node', 'vm-cache-dev', '--at', '2026-05-15']
  const text = lanyard(...asked)
  expect(text).toContain('As of 2026-05-14T08:00:00Z (Two days after a break-in that nobody saw)')
  expect(text).toContain('1. Take Owner at subscription sub-lantern-dev from id-diagnostics-dev.')
  expect(text).toContain('vm-cache-dev (microsoft.compute/virtualmachines) came')
  const evidence = JSON.parse(lanyard(...asked, '--format', 'json'))
  expect(evidence.sections.timeline.content.events.length).toBeGreaterThan(5)
  expect(evidence.snapshots[0].sha256).toMatch(/^[0-9a-f]{64}$/)
  expect(lanyard(...asked, '--format', 'html')).toContain('<svg ')
  expect(() => lanyard('investigate', '--node', 'vm-cache-dev')).toThrow('nothing called `vm-cache-dev`')
  expect(() => lanyard(...asked.slice(0, 3), '--at', '2020-01-01')).toThrow('there is no snapshot')
})

import { createReadStream, existsSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { indexOf } from '../graph/tenant/tenant-index.ts'
import { readFiles } from '../imports/read-files.ts'
import { defaultWarningSettings } from './settings.ts'
import { warningsOf } from './warnings.ts'

const folder = new URL('../../../shared/data/real-subscription/', import.meta.url)
const isThere = existsSync(folder)
if (!isThere) console.warn('skipped: the recorded subscription is not at ../shared/data/real-subscription')

const names = ['directory-asked', 'directory-objects', 'resources', 'role-assignments', 'role-definitions']

async function judged(withDirectory: boolean) {
  const inputs = names
    .filter((name) => withDirectory || !name.startsWith('directory'))
    .map((name) => ({
      name,
      stream: () => createReadStream(new URL(`${name}.json`, folder)) as AsyncIterable<Uint8Array>,
    }))
  const { facts, coverage } = await readFiles(inputs)
  const index = indexOf(facts, coverage)
  return { index, ...warningsOf(index, { ...defaultWarningSettings, now: '2026-11-20T08:00:00Z' }) }
}

describe.skipIf(!isThere)('the warnings of a real subscription', async () => {
  const { index, findings, notChecked } = isThere ? await judged(true) : await ({} as ReturnType<typeof judged>)
  const of = (rule: string) => findings.filter((finding) => finding.rule === rule)

  it('report every principal that was asked for and not returned once, with all of its assignments', () => {
    const gone = [...index.assignmentsOf].filter(([principal]) => index.directory.stateOf(principal) === 'deleted')
    const orphans = of('orphaned-role-assignment')
    expect(orphans).toHaveLength(gone.length)
    expect(orphans).toHaveLength(63)
    expect(new Set(orphans.map(({ subject }) => subject)).size).toBe(gone.length)
    const assignments = gone.reduce((sum, [, assigned]) => sum + assigned.length, 0)
    expect(orphans.reduce((sum, { evidence }) => sum + evidence.length, 0)).toBe(assignments)
    for (const { remedy } of orphans) expect(remedy.text).toContain('deleted and not one of another tenant')
  })

  it('never call an identity orphaned that still exists', () => {
    const live = new Set(
      index.identities.all.filter(({ state }) => state === 'live').map(({ key }) => `identity:${key}`),
    )
    expect(live.size).toBeGreaterThan(0)
    for (const { subject } of of('orphaned-role-assignment')) expect(live.has(subject)).toBe(false)
  })

  it('have an id of their own each', () => {
    expect(new Set(findings.map(({ id }) => id)).size).toBe(findings.length)
  })

  it('say of what was not read that it is unknown', () => {
    const rules = notChecked.map(({ rule }) => rule)
    expect(rules).toEqual(
      expect.arrayContaining([
        'dead-federation',
        'privileged-directory-role',
        'silent-identity',
        'strong-graph-permission',
      ]),
    )
  })

  it('name no orphan without the directory', async () => {
    const without = await judged(false)
    for (const rule of ['orphaned-role-assignment', 'orphaned-vault-policy', 'ghost-principal'])
      expect(without.findings.filter((finding) => finding.rule === rule)).toEqual([])
    expect(without.notChecked.map(({ rule }) => rule)).toContain('orphaned-role-assignment')
  })
})

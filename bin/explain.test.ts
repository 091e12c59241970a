import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Explanation } from '#lib/explain/explanation.ts'
import { sectionOf } from '#lib/learn/section-of.ts'
import { principalOf } from '#lib/sample/names.ts'

const folder = mkdtempSync(join(tmpdir(), 'lanyard-explain-'))
afterAll(() => rmSync(folder, { recursive: true }))
const booking = `identity:${principalOf('id-booking-test')}`

function lanyard(...args: string[]) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [join(import.meta.dirname, 'lanyard.ts'), ...args], {
    encoding: 'utf8',
    env: { ...process.env, LANYARD_DATA: join(folder, 'store') },
  })
  return { status, stdout, stderr }
}
const explain = (...args: string[]) => lanyard('explain', ...args, '--from', folder)
const parsed = (...args: string[]): Explanation => {
  const told = JSON.parse(explain(...args, '--json').stdout)
  return Array.isArray(told) ? told[0] : told
}
beforeAll(() => {
  lanyard('sample', folder)
}, 60_000)

describe('the command to explain', { timeout: 60_000 }, () => {
  it('tells a node, in sentences and where to learn more', () => {
    const { status, stdout } = explain(booking)
    expect(status).toBe(0)
    expect(stdout).toMatch(/^id-booking-test is a user-assigned managed identity/)
    expect(stdout).toMatch(/What would change it: .+\nLearn more: \/learn#user-assigned\n$/)
  })

  it('tells an edge, with the chain of its reasons', () => {
    const resources = JSON.parse(lanyard('resources', '--from', folder, '--json').stdout)
    const { id } = resources.find(({ name }: { name: string }) => name === 'app-booking-test')
    const { sentences, because } = parsed(id, booking)
    expect(sentences[0]).toMatch(/^app-booking-test wears id-booking-test/)
    expect(because!.length).toBeGreaterThan(0)
    expect(explain(id, booking).stdout).toMatch(/\n {2}1\. app-booking-test .+\n/)
  })

  it('tells how one thing gets to another, step by step, where no edge joins them', () => {
    const { resources } = JSON.parse(
      lanyard('reach', '--principal', booking.slice('identity:'.length), '--from', folder, '--json').stdout,
    )
    const { sentences, because } = parsed(booking, `scope:${resources[0].toLowerCase()}`)
    expect(sentences[0]).toMatch(/^id-booking-test gets to .+ in 2 steps\.$/)
    expect(because).toHaveLength(2)
  })

  it('tells a warning, with its evidence', () => {
    const { findings } = JSON.parse(lanyard('warnings', '--from', folder, '--json').stdout)
    const { id, subjectName } = findings.find(({ rule }: { rule: string }) => rule === 'slot-divergence')
    const { sentences, because } = parsed(id)
    expect(sentences[0]).toContain(`${subjectName} has the warning`)
    expect(because!.length).toBeGreaterThan(0)
  })

  it('tells a verdict, by action and by data action', () => {
    const no = explain(booking, '--at', '/', '--action', 'Microsoft.Compute/disks/delete')
    expect(no.stdout).toMatch(/^No: id-booking-test may not do `Microsoft\.Compute\/disks\/delete` at the tenant root/)
    const data = parsed(booking, '--at', '/', '--data-action', 'Microsoft.KeyVault/vaults/secrets/getSecret/action')
    expect(data.sentences[0]).toMatch(/^No: id-booking-test/)
    expect(sectionOf(data.section)).toBeDefined()
  })

  it('tells what a change would come to', () => {
    const identities = JSON.parse(lanyard('identities', '--from', folder, '--json').stdout)
    const { armId } = identities.find(({ name }: { name: string }) => name === 'id-booking-test')
    const change = JSON.stringify({ kind: 'delete-identity', identity: armId })
    const { sentences, because } = parsed('--change', change)
    expect(sentences[0]).toMatch(/^One change would leave .+ with other access than before\.$/)
    expect(because!.length).toBeGreaterThan(3)
  })

  it.each([
    [[], 'say what to explain'],
    [[booking, '--at', '/'], '`--at` and either `--action` or `--data-action`'],
    [['identity:nobody'], '`identity:nobody`'],
    [['--change', '{'], 'is no JSON'],
  ])('refuses %j with what to do', (args, words) => {
    const { status, stderr } = explain(...args)
    expect(status).toBe(2)
    expect(stderr).toContain(words)
  })
})

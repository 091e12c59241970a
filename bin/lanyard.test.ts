import { spawnSync } from 'node:child_process'
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { terraformPlan } from '#lib/imports/testing/terraform-plan.ts'
import { principalOf } from '#lib/sample/names.ts'

const folder = mkdtempSync(join(tmpdir(), 'lanyard-command-line-'))
afterAll(() => rmSync(folder, { recursive: true }))
const sample = join(folder, 'sample')

function lanyard(args: string[], input = '') {
  const { status, stdout, stderr } = spawnSync(process.execPath, [join(import.meta.dirname, 'lanyard.ts'), ...args], {
    input,
    encoding: 'utf8',
    env: { ...process.env, LANYARD_DATA: join(folder, 'store') },
  })
  return { status, stdout, stderr }
}

// Each starts processes, some a database: seconds on a busy machine.
describe('the command line', { timeout: 90_000 }, () => {
  it('writes the sample tenant as exports', () => {
    expect(lanyard(['sample', sample]).status).toBe(0)
    expect(readdirSync(sample).length).toBeGreaterThan(10)
  })

  it('lists identities as JSON and as columns', () => {
    const rows = JSON.parse(lanyard(['identities', '--from', sample, '--json']).stdout)
    expect(rows.find(({ name }: { name: string }) => name === 'vm-build-dev')).toMatchObject({
      kind: 'system',
      worst: 'high',
    })
    const columns = lanyard(['identities', '--from', sample]).stdout.split('\n')
    expect(columns[0]).toMatch(/^NAME\s+KIND\s+STATE/)
    expect(columns.length).toBe(rows.length + 2)
  })

  it('lists resources and warnings', () => {
    const resources = JSON.parse(lanyard(['resources', '--from', sample, '--json']).stdout)
    expect(resources.some(({ name }: { name: string }) => name === 'aks-voyages-prod')).toBe(true)
    const { findings } = JSON.parse(lanyard(['warnings', '--from', sample, '--json']).stdout)
    expect(findings.some(({ rule }: { rule: string }) => rule === 'slot-divergence')).toBe(true)
  })

  it('fails on a plan of Terraform that adds an Owner role for a new identity, and on no plan that adds nothing', () => {
    const plan = join(folder, 'plan.json')
    writeFileSync(plan, JSON.stringify(terraformPlan))
    const found = lanyard(['check', '--from', sample, '--plan', plan, '--fail-on', 'high'])
    expect(found.status).toBe(1)
    expect(found.stdout).toMatch(/^the plan gives Owner at \/subscriptions\/\S+ to id-tug, which is new$/m)
    expect(found.stdout).toMatch(/^(?:critical|high) .*id-tug/m)
    const empty = { format_version: '1.2', planned_values: {}, resource_changes: [] }
    writeFileSync(plan, JSON.stringify(empty))
    expect(lanyard(['check', '--from', sample, '--plan', plan])).toMatchObject({ status: 0 })
    writeFileSync(plan, 'Plan: 2 to add')
    const wrong = lanyard(['check', '--from', sample, '--plan', plan])
    expect(wrong.status).toBe(2)
    expect(wrong.stderr).toContain('terraform show -json')
  })

  it('prints lists as CSV', () => {
    const rows = lanyard(['identities', '--from', sample, '--csv']).stdout.trimEnd().split('\r\n')
    expect(rows[0]).toMatch(/^name,kind,state/)
    expect(rows.some((row) => row.startsWith('vm-build-dev,system,'))).toBe(true)
    expect(lanyard(['warnings', '--from', sample, '--csv']).stdout).toMatch(/^severity,warning,subject,because\r\n/)
  })

  it('exports the graph in every format, and masks names alike wherever the salt is the same', () => {
    for (const format of [
      'json',
      'graphml',
      'dot',
      'mermaid',
      'drawio',
      'csv',
      'cytoscape-json',
      'bloodhound-opengraph',
    ])
      expect(lanyard(['export', '--from', sample, '--format', format])).toMatchObject({ status: 0, stderr: '' })
    const exported = (...more: string[]) =>
      JSON.parse(lanyard(['export', '--from', sample, '--audience', 'everyone', ...more]).stdout)
    expect(exported('--everything').nodes.length).toBeGreaterThan(exported().nodes.length)
    const masked = exported('--mask', 'harbour')
    expect(masked).toEqual(exported('--mask', 'harbour'))
    expect(JSON.stringify(masked)).not.toContain('vm-build-dev')
  })

  it('checks for a pipeline: 1 on findings, 0 where all were known before or none is so severe, 2 on bad input', () => {
    const found = lanyard(['check', '--from', sample, '--format', 'json'])
    expect(found.status).toBe(1)
    const baseline = join(folder, 'baseline.json')
    writeFileSync(baseline, found.stdout)
    const again = lanyard(['check', '--from', sample, '--baseline', baseline])
    expect(again).toMatchObject({ status: 0, stderr: '' })
    expect(again.stdout).toMatch(/0 of \d+ findings fail: info or worse, and not among \d+ known before/)
    writeFileSync(join(folder, 'no-baseline.json'), '{}')
    for (const wrong of [
      ['--from', join(folder, 'nowhere')],
      ['--from', sample, '--baseline', join(folder, 'no-baseline.json')],
      ['--from', sample, '--fail-on', 'terrible'],
      ['--from', sample, '--format', 'pdf'],
    ])
      expect(lanyard(['check', ...wrong]).status, wrong.join(' ')).toBe(2)
    expect(JSON.parse(lanyard(['check', '--from', sample, '--format', 'sarif']).stdout).version).toBe('2.1.0')
  })

  it('tells what a principal reaches', () => {
    const id = principalOf('id-nightly-report')
    const reach = JSON.parse(lanyard(['reach', '--from', sample, '--principal', id.toUpperCase(), '--json']).stdout)
    expect(reach.principalId).toBe(id)
    expect(reach.grants[0]).toEqual({
      scope: expect.any(String),
      role: expect.any(String),
      via: expect.any(String),
      conditional: false,
    })
    expect(reach.resources.length).toBeGreaterThan(0)
  })

  it('ranks identities by what falls with them', () => {
    const rows = JSON.parse(lanyard(['ranking', '--from', sample, '--limit', '3', '--json']).stdout)
    expect(rows).toHaveLength(3)
    expect(rows[0].falls.yes).toBeGreaterThanOrEqual(rows[1].falls.yes)
    const columns = lanyard(['ranking', '--from', sample, '--limit', '2']).stdout.trim().split('\n')
    expect(columns[0]).toMatch(/^NAME\s+KIND\s+FALLS\s+REACHES/)
    expect(columns[1]).toContain(rows[0].name)
    expect(columns).toHaveLength(3)
    expect(lanyard(['ranking', '--from', sample, '--limit', 'few']).status).not.toBe(0)
  })

  it('answers questions line by line and goes on after a malformed one', () => {
    const scope = '/subscriptions'
    const questions = [
      JSON.stringify({
        id: 'a',
        principalId: principalOf('vm-build-dev'),
        action: 'Microsoft.Web/sites/write',
        scope: '/',
      }),
      'not json',
      JSON.stringify({ id: 'c', principalId: 'p', action: 'x', dataAction: 'y', scope }),
      JSON.stringify({
        id: 'd',
        principalId: 'p',
        action: 'x/y/read',
        scope: '/subscriptions/00000000-0000-0000-0000-000000000001',
      }),
    ]
    const answers = lanyard(['ask', '--from', sample], `${questions.join('\r\n')}\n`)
      .stdout.trim()
      .split('\n')
      .map((line) => JSON.parse(line))
    expect(answers).toMatchObject([
      { id: 'a', answer: 'no' },
      { id: null, error: expect.any(String), line: 2 },
      { id: null, error: expect.any(String), line: 3 },
      { id: 'd', answer: 'unknown' },
    ])
    expect(answers[0].because.length).toBeGreaterThan(0)
  })

  it('imports into the store, which then answers without --from', () => {
    const imported = lanyard(['import', sample])
    expect(imported.stderr).toBe('')
    expect(imported.stdout).toContain('published as snapshot')
    const rows = JSON.parse(lanyard(['identities', '--json']).stdout)
    expect(rows.length).toBeGreaterThan(50)
  })

  it('names file, place and reason of what it cannot read, and reads the rest', () => {
    const broken = join(folder, 'broken.json')
    writeFileSync(
      broken,
      '[{"id": "/subscriptions/s/resourceGroups/g/providers/A.B/c/d", "name": "d", "type": "A.B/c", "location": "x"},\n {"id": ',
    )
    const { status, stderr, stdout } = lanyard(['resources', '--from', broken, '--json'])
    expect(status).toBe(0)
    expect(stderr).toContain('broken.json')
    expect(JSON.parse(stdout)).toHaveLength(1)
  })

  it.each([
    ['a path that is not there', ['identities', '--from', join('no', 'such')], 'does not exist'],
    [
      'a file in which nothing is recognised',
      ['identities', '--from', join(import.meta.dirname, '..', 'tsconfig.json')],
      'nothing was recognised',
    ],
  ])('ends with exit code 2 on %s', (_, args, message) => {
    const { status, stderr } = lanyard(args)
    expect(status).toBe(2)
    expect(stderr).toContain(message)
  })

  it('shows control characters in names and does not obey them', () => {
    const hostile = join(folder, 'hostile.json')
    writeFileSync(
      hostile,
      JSON.stringify([
        { id: '/subscriptions/s/resourceGroups/g/providers/A.B/c/d', name: '\u001b[2Jd', type: 'A.B/c', location: 'x' },
      ]),
    )
    expect(lanyard(['resources', '--from', hostile]).stdout).not.toContain('\u001b')
  })
})

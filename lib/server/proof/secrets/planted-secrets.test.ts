import { execFile } from 'node:child_process'
import { globSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { text } from 'node:stream/consumers'
import { createGunzip } from 'node:zlib'
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import { sampleExports } from '#lib/sample/sample-exports.ts'
import { startEmulator } from '../../../../emulator/start-emulator.ts'
import { sampleTenant } from '../../../../emulator/tenant/sample-tenant.ts'
import { auditFile } from '../../audit/audit-file.ts'
import { exportWarnings } from '../../export-warnings.ts'
import { historyFile } from '../../history/history-file.ts'
import { importFiles } from '../../import-files.ts'
import { getReport, reportFormats } from '../../investigate/get-report.ts'
import { listJudgedWarnings } from '../../list-judged-warnings.ts'
import { type Runtime, startRuntime, type Tenant } from '../../runtime.ts'
import { plantedIn, secretMaker, secretsIn } from './planted.ts'

const folder = mkdtempSync(join(tmpdir(), 'lanyard-secrets-'))
const dataDirectory = join(folder, 'data')
const maker = secretMaker('unit')
/** A token of the directory, or anything else that is signed like one. */
const token = /eyJ[\w-]{15,}\.eyJ[\w-]{15,}\.[\w-]{20,}/

let runtime: Runtime
let tenants: Tenant[]
let said = ''
let clientSecret = ''
/** Everything that a secret could have got into, by what it is. */
const written = new Map<string, string>()

beforeAll(async () => {
  await collectPlanted()
  for (const stream of ['log', 'error', 'warn'] as const)
    vi.spyOn(console, stream).mockImplementation((...parts: unknown[]) => {
      said += `${parts.map(String).join(' ')}\n`
    })
  runtime = await startRuntime({ port: 0, dataDirectory })
  await importPlanted()
  await read()
}, 240_000)
afterAll(async () => {
  vi.restoreAllMocks()
  await runtime?.close()
  rmSync(folder, { recursive: true })
})

/** By the command line, from an Azure whose every row holds secrets. */
async function collectPlanted() {
  const { directory, ...lists } = sampleTenant()
  const planted = (rows: object) =>
    Object.fromEntries(
      Object.entries(rows).map(([name, list]) => [name, Array.isArray(list) ? plantedIn(list, maker.secret) : list]),
    )
  const tenant = { ...planted(lists), directory: planted(directory) } as unknown as ReturnType<typeof sampleTenant>
  const emulator = await startEmulator({ tenant })
  const authority = join(folder, 'ca.crt')
  writeFileSync(authority, emulator.ca)
  clientSecret = emulator.environment.AZURE_CLIENT_SECRET!
  const env = {
    ...process.env,
    ...emulator.environment,
    AZURE_TOKEN_CREDENTIALS: 'EnvironmentCredential',
    NODE_EXTRA_CA_CERTS: authority,
    LANYARD_DATA: dataDirectory,
  }
  const program = join(import.meta.dirname, '../../../../bin/lanyard.ts')
  const run = (args: string[], more: Record<string, string> = {}) =>
    new Promise<number>((resolve) => {
      execFile(process.execPath, [program, ...args], { env: { ...env, ...more } }, (error, stdout, stderr) => {
        said += stdout + stderr
        resolve(error ? Number(error.code) : 0)
      })
    })
  expect(await run(['collect'])).toBe(0)
  // What goes wrong is told at length: a sign-in, a database and a setting that hold secrets.
  await run(['collect'], { AZURE_CLIENT_SECRET: maker.secret() })
  await run(['history'], { DATABASE_URL: `postgresql://ada:${maker.secret()}@127.0.0.1:9/none` })
  await run(['history'], { DATABASE_URL: `mysql://ada:${maker.secret()}@127.0.0.1:9/none` })
  await emulator.stop()
}

async function importPlanted() {
  const inputs = sampleExports().map(({ name, content }) => {
    const bytes = new TextEncoder().encode(JSON.stringify(plantedIn(content, maker.secret)))
    return { name, bytes: bytes.length, stream: () => new Blob([bytes]).stream() }
  })
  // One that breaks off in the midst of a secret, and one that nobody knows.
  const broken = `[{"id": "/subscriptions/x", "properties": {"primaryKey": "${maker.secret()}`
  const unknown = JSON.stringify([{ password: maker.secret() }])
  for (const [name, content] of Object.entries({ 'broken.json': broken, 'unknown.json': unknown }))
    inputs.push({ name, bytes: content.length, stream: () => new Blob([content]).stream() })
  const { files, snapshot } = await importFiles(inputs, { now: new Date().toISOString() })
  expect(snapshot).toBeDefined()
  written.set('what the import says of its files', JSON.stringify(files))
}

async function read() {
  const snapshots = await runtime.snapshots()
  tenants = await Promise.all(snapshots.map(async (snapshot) => (await runtime.tenant(snapshot.id))!))
  const now = new Date().toISOString()
  for (const tenant of tenants) {
    const { id, tenantId } = tenant.snapshot
    written.set(`all facts of snapshot ${id}`, JSON.stringify(tenant.index.facts))
    written.set(`history ${id}`, await text((await historyFile(tenantId)).pipe(createGunzip())))
    const warnings = await listJudgedWarnings(tenant, now)
    for (const format of ['json', 'sarif', 'junit'])
      written.set(`warnings of ${id} as ${format}`, exportWarnings(warnings, format).text)
    const [resource] = tenant.index.facts.resources
    for (const format of reportFormats)
      written.set(
        `report of ${id} as ${format}`,
        (await getReport(tenant, { node: `resource:${resource!.id}`, jewels: [], format, now })).text,
      )
  }
  written.set('the audit log', await text(Readable.from(auditFile({}))))
  written.set('what was said', said)
  for (const file of globSync(`${dataDirectory}/**/*`))
    if (statSync(file).isFile()) written.set(file, readFileSync(file, 'latin1'))
}

describe('secrets in what is read', () => {
  test('are many: in every export, in every answer of Azure, and in settings', () => {
    expect(maker.made.length).toBeGreaterThan(100)
    expect(tenants.length).toBeGreaterThan(1)
    expect(tenants.every(({ index }) => index.facts.resources.length > 100)).toBe(true)
  })

  test('are nowhere afterwards: not in the database or its files, exports, reports, logs or messages', () => {
    expect(written.size).toBeGreaterThan(20)
    const found = [...written].flatMap(([what, content]) =>
      secretsIn(content, maker.made).map((secret) => `${secret} is in ${what}`),
    )
    expect(found).toEqual([])
    const isTold = (content: string) => content.includes(clientSecret) || token.test(content)
    expect([...written].filter(([, content]) => isTold(content)).map(([what]) => what)).toEqual([])
  })

  test('would be found: one in a tag, which is kept, is in the history', async () => {
    const tagged = [
      {
        id: '/subscriptions/0b1f6471-1bf0-4dda-aec3-cb9272f09590/resourceGroups/one',
        name: 'one',
        type: 'Microsoft.Resources/resourceGroups',
        location: 'westeurope',
        tags: { kept: maker.secret() },
      },
    ]
    const inputs = [{ name: 'groups.json', stream: () => new Blob([JSON.stringify(tagged)]).stream() }]
    const { snapshot } = await importFiles(inputs, { now: new Date().toISOString() })
    const history = await text((await historyFile(snapshot!.tenantId)).pipe(createGunzip()))
    expect(secretsIn(history, maker.made)).toEqual([maker.made.at(-1)])
    const packed = Buffer.from(maker.made[1]!).toString('base64')
    expect(secretsIn(`a ${packed} b`, maker.made)).toEqual([maker.made[1]])
  })
})

import { execFile } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { fullAccess } from '../emulator/access.ts'
import { type RunningEmulator, startEmulator } from '../emulator/start-emulator.ts'
import { sampleTenant } from '../emulator/tenant/sample-tenant.ts'

const folder = mkdtempSync(join(tmpdir(), 'lanyard-collect-'))
const authority = join(folder, 'ca.crt')
const staging = join(folder, 'store', 'collection.ndjson')
let emulator: RunningEmulator

beforeAll(async () => {
  emulator = await startEmulator({ tenant: sampleTenant() })
  writeFileSync(authority, emulator.ca)
})
afterAll(async () => {
  await emulator.stop()
  rmSync(folder, { recursive: true })
})

function lanyard(args: string[], more: Record<string, string> = {}) {
  const env = {
    ...process.env,
    ...emulator.environment,
    AZURE_TOKEN_CREDENTIALS: 'EnvironmentCredential',
    NODE_EXTRA_CA_CERTS: authority,
    LANYARD_DATA: join(folder, 'store'),
    ...more,
  }
  const started = { kill: (_: NodeJS.Signals) => {} }
  const ended = new Promise<{ status: number; stdout: string; stderr: string }>((resolve) => {
    const child = execFile(
      process.execPath,
      ['--disable-warning=ExperimentalWarning', join(import.meta.dirname, 'lanyard.ts'), ...args],
      { env },
      (error, stdout, stderr) => resolve({ status: error ? Number(error.code) : 0, stdout, stderr }),
    )
    started.kill = (signal) => child.kill(signal)
  })
  return { ended, kill: (signal: NodeJS.Signals) => started.kill(signal) }
}

describe('lanyard collect', { timeout: 120_000 }, () => {
  it('--check says what the sign-in may read, and stores nothing', async () => {
    const { status, stdout } = await lanyard(['collect', '--check']).ended
    expect(status).toBe(0)
    expect(stdout).toContain('tenant Lantern Isles Ferries')
    expect(stdout).toMatch(/^readable {2,}role assignments$/m)
    expect(existsSync(join(folder, 'store'))).toBe(false)
  })

  it('says what to do where there is no sign-in', async () => {
    const { status, stderr } = await lanyard(['collect'], { AZURE_CLIENT_SECRET: 'guessed' }).ended
    expect(status).toBe(2)
    expect(stderr).toContain('run `az login`')
  })

  it('that is interrupted goes on from there, and holds no token in what it keeps', async () => {
    emulator.azure.settings.latency = 60
    const { ended, kill } = lanyard(['collect'])
    while (!existsSync(staging) || readFileSync(staging, 'utf8').split('"reading"').length < 20)
      await new Promise((resolve) => setTimeout(resolve, 50))
    kill('SIGINT')
    expect(await ended).toMatchObject({ status: 2, stderr: expect.stringContaining('goes on from here') })
    expect(readFileSync(staging, 'utf8')).not.toContain('eyJ')
    emulator.azure.settings.latency = 0
    const { status, stdout } = await lanyard(['collect']).ended
    expect(status).toBe(0)
    expect(stdout).toContain('went on from a run that had not come to its end')
    expect(stdout).toMatch(/published as snapshot \d+/)
    expect(existsSync(staging)).toBe(false)
  })

  it('then answers from what was collected', async () => {
    const { stdout } = await lanyard(['identities', '--json']).ended
    expect(JSON.parse(stdout).some(({ name }: { name: string }) => name === 'aks-voyages-prod-agentpool')).toBe(true)
  })

  it('says what could not be read, dataset by dataset', async () => {
    emulator.azure.access = { ...fullAccess, applicationPermissions: ['Application.Read.All'] }
    const { status, stdout } = await lanyard(['collect']).ended
    emulator.azure.access = fullAccess
    expect(status).toBe(0)
    expect(stdout).toMatch(/^denied {4}directory roles$/m)
    expect(stdout).toContain('what is missing is unknown, not absent')
    expect(stdout).toContain('collect --check')
  })
})

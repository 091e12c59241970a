import { spawnSync } from 'node:child_process'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect } from '@playwright/test'
import { startLanyard } from './server-process.ts'

/** A server on the tenant that pictures are compared by. */
export async function startLookServer() {
  const data = await mkdtemp(join(tmpdir(), 'lanyard-look-'))
  const { status, stderr } = spawnSync(process.execPath, [
    '--disable-warning=ExperimentalWarning',
    'e2e/look-tenant.ts',
    data,
  ])
  expect(status, stderr.toString()).toBe(0)
  const lanyard = await startLanyard({ LANYARD_DATA: data })
  return {
    url: lanyard.url,
    async stop() {
      await lanyard.stop()
      await rm(data, { recursive: true, force: true })
    },
  }
}

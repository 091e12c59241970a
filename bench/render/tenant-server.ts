import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { openStore } from '#lib/store/store.ts'
import { startLanyard } from '../../e2e/server-process.ts'
import { tenantOf } from './tenant.ts'

/** The built Lanyard with the tenant of so many nodes in its store, on a free port. */
export async function tenantServer(nodes: number) {
  const data = await mkdtemp(join(tmpdir(), 'lanyard-bench-'))
  const store = await openStore({ dataDirectory: data })
  await store.publish({
    tenantId: 'tenant',
    source: 'import',
    label: `${nodes} nodes`,
    takenAt: '2026-11-01T00:00:00Z',
    coverage: [],
    facts: tenantOf(nodes),
  })
  await store.close()
  const lanyard = await startLanyard({ LANYARD_DATA: data })
  return {
    url: lanyard.url,
    async stop() {
      await lanyard.stop()
      await rm(data, { recursive: true, force: true })
    },
  }
}

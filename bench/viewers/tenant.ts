import { mkdtemp } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { openStore } from '#lib/store/store.ts'
import { namedTenant } from '../named-tenant.ts'

/** A data directory with a tenant of 20,000 resources and 2,000 identities in it. */
export async function publishedTenant(): Promise<string> {
  const data = await mkdtemp(join(tmpdir(), 'lanyard-viewers-'))
  const store = await openStore({ dataDirectory: data })
  await store.publish({
    tenantId: 'tenant',
    source: 'import',
    label: '2,000 identities',
    takenAt: '2026-11-01T00:00:00Z',
    coverage: [],
    facts: namedTenant({ resources: 20_000, identities: 2000, assignments: 10_000 }),
  })
  await store.close()
  return data
}

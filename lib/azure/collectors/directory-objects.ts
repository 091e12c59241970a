import { readDirectoryObject } from '#lib/facts/directory-facts.ts'
import { calls } from '../calls.ts'
import type { Collector } from '../collector.ts'
import { holdersIn } from '../holders.ts'
import { inPieces } from '../in-pieces.ts'

/** What `getByIds` takes at once. */
const idsAtOnce = 1000

/** Whoever holds anything and is no service principal of the tenant: people, groups, and those that are gone. */
export const directoryObjects: Collector = {
  id: 'directory-objects',
  datasets: ['directory'],
  label: 'people and groups',
  needs: { permission: 'Directory.Read.All' },
  at: ['tenant'],
  after: [
    'activated-role-assignments',
    'app-role-assignments',
    'batch-pools',
    'cosmos-role-assignments',
    'deny-assignments',
    'directory-role-assignments',
    'eligible-role-assignments',
    'identity-bindings',
    'my-sql-administrators',
    'policy-assignments',
    'postgres-administrators',
    'resources',
    'role-assignments',
    'service-principals',
    'user-assigned-identities',
  ],
  async read(reader, _, into) {
    const found = new Set(reader.known('principals').flatMap(({ id, appId }) => [id, ...(appId ? [appId] : [])]))
    const asked = [...holdersIn(reader).ids].filter((id) => !found.has(id)).sort()
    for (const ids of inPieces(asked, idsAtOnce)) {
      into.each(await reader.posted(calls.objectsById, { ids }), (row) => readDirectoryObject(row, into))
      for (const id of ids) into.add('directoryLookups', { id })
    }
  },
}

import type { FactSink } from '#lib/facts/fact-sink.ts'
import { objectOf, textOf } from '#lib/resources/json-value.ts'
import { isRecordKind, readRecord } from '../azurehound/read-record.ts'
import { type ListedRoles, roleCells } from '../azurehound/role-coverage.ts'
import type { ImportFormat } from '../import-format.ts'

const listedBy = new WeakMap<FactSink, ListedRoles>()

/** AzureHound, the collector of BloodHound: `{"kind": "AZ…", "data": …}` in a file or line by line, versions 2 and 3. */
export const azurehound: ImportFormat = {
  id: 'azurehound',
  label: 'records of AzureHound',
  recognises(value) {
    const { kind, data } = objectOf(value)
    return typeof kind === 'string' && isRecordKind(kind) && typeof data === 'object' && data !== null
  },
  read(value, into) {
    const { kind, data } = objectOf(value)
    const listed: ListedRoles = listedBy.get(into) ?? new Map()
    listedBy.set(into, listed)
    readRecord(textOf(kind)!, objectOf(data), { facts: into, listed })
  },
  coverage(into, facts) {
    const listed = listedBy.get(into)
    if (!listed) return []
    return [
      ...roleCells(listed, facts),
      part('resources', 'AzureHound lists ten kinds of resources; others are known by their identity alone'),
      part('federatedCredentials', 'AzureHound lists those of applications, and none of user-assigned identities'),
      part(
        'roleDefinitions',
        'AzureHound defines no roles: only the built-in roles that Lanyard knows have permissions',
      ),
      part('directoryRoles', 'AzureHound lists roles in administrative units as if they were for the whole tenant'),
    ]
  },
}

const part = (dataset: 'resources' | 'federatedCredentials' | 'roleDefinitions' | 'directoryRoles', why: string) => ({
  dataset,
  why,
})

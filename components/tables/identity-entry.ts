import type { IdentityRow } from '#lib/server/answers.ts'
import { knownCount, type ReadDatasets } from './read-datasets.ts'

/** A row of the list of identities; a count that is absent is not known. */
export interface IdentityEntry extends Omit<IdentityRow, 'wornBy' | 'federated' | 'grants' | 'reaches'> {
  wornBy: number | undefined
  federated: number | undefined
  grants: number | undefined
  reaches: number | undefined
  worn: Worn
}

/** `federated`: no resource wears it, but a workload outside Azure may become it. */
export type Worn = 'worn' | 'federated' | 'nobody' | 'unknown'

export function identityEntry(row: IdentityRow, read: ReadDatasets): IdentityEntry {
  const wornBy = knownCount(row.wornBy, read.has('resources'))
  // A system-assigned identity cannot have federated credentials.
  const federated = knownCount(row.federated, row.kind === 'system' || read.has('federatedCredentials'))
  const grants = knownCount(row.grants, row.principalId !== undefined && read.has('roleAssignments'))
  const reaches = knownCount(row.reaches, grants === 0 || (grants !== undefined && read.has('resources')))
  return { ...row, wornBy, federated, grants, reaches, worn: wornOf(wornBy, federated) }
}

function wornOf(wornBy: number | undefined, federated: number | undefined): Worn {
  if (wornBy) return 'worn'
  if (federated) return 'federated'
  return wornBy === undefined || federated === undefined ? 'unknown' : 'nobody'
}

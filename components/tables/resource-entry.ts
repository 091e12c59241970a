import type { ResourceRow } from '#lib/server/answers.ts'
import { knownCount, type ReadDatasets } from './read-datasets.ts'

/** A row of the list of resources; a count that is absent is not known. */
export interface ResourceEntry extends Omit<ResourceRow, 'grantedHere'> {
  grantedHere: number | undefined
  identity: 'with' | 'without' | 'unknown'
}

export function resourceEntry(row: ResourceRow, read: ReadDatasets): ResourceEntry {
  return {
    ...row,
    grantedHere: knownCount(row.grantedHere, read.has('roleAssignments')),
    identity: row.identities === undefined ? 'unknown' : row.identities.length > 0 ? 'with' : 'without',
  }
}

import { holderName } from '#lib/graph/names.ts'
import type { TenantIndex } from '#lib/graph/tenant-index.ts'

/** What may be missing from any list of who can do what, in sentences: anyone might be in a group that was not read. */
export const unreadGroups = (index: TenantIndex): string[] =>
  index.openAssignments.groups.map(
    (group) => `The members of ${holderName(index, group)} were not all read; whoever is in it can do what it can.`,
  )

import { holderName } from '#lib/graph/tenant/names.ts'
import type { TenantIndex } from '#lib/graph/tenant/tenant-index.ts'

/** How many are named one by one. */
const named = 20

/** What may be missing from any list of who can do what, in sentences: anyone might be in a group that was not read. */
export function unreadGroups(index: TenantIndex): string[] {
  const open = index.openAssignments.groups
  const known = open.filter(index.groups.isGroup)
  const unsaid = open.length - known.length
  const sentences = known
    .slice(0, named)
    .map(
      (group) => `The members of ${holderName(index, group)} were not all read; whoever is in it can do what it can.`,
    )
  if (known.length > named) sentences.push(`The same goes for ${known.length - named} more groups.`)
  if (unsaid > 0)
    sentences.push(
      `Of ${unsaid} ${unsaid === 1 ? 'principal that holds' : 'principals that hold'} roles nothing says whether ${unsaid === 1 ? 'it is a group' : 'they are groups'}, or who is in there.`,
    )
  return sentences
}

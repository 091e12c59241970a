import { readDirectoryObject } from '#lib/facts/directory-facts.ts'
import { directoryIdsOf } from '#lib/facts/fields.ts'
import { type PrincipalId, principalId } from '#lib/model/guid.ts'
import { objectOf, textOf } from '#lib/resources/json-value.ts'
import { calls } from '../calls.ts'
import type { Collector, ReadingSink } from '../collector.ts'
import type { Reader } from '../reader.ts'
import { ReadingFailure } from '../reading-failure.ts'

/** Members of the groups that hold something, and of the groups among those, however deep. */
export const groupMembers: Collector = {
  id: 'group-members',
  datasets: ['groupMembers', 'directory'],
  label: 'members of groups',
  needs: { permission: 'GroupMember.Read.All', or: ['Directory.Read.All'] },
  at: ['tenant'],
  after: ['directory-objects'],
  async read(reader, _, into) {
    const seen = new Set(reader.known('principals').flatMap(({ id, kind }) => (kind === 'group' ? id : [])))
    let level = [...seen]
    while (level.length > 0) {
      const nested = (await Promise.all(level.map((group) => readMembers(reader, group, into)))).flat()
      level = [...new Set(nested)].filter((group) => !seen.has(group))
      for (const group of level) seen.add(group)
    }
  },
}

/** @returns the groups among the members */
async function readMembers(reader: Reader, group: PrincipalId, into: ReadingSink): Promise<PrincipalId[]> {
  /** A row may come twice where a group changes between two pages. */
  const memberIds = new Set<PrincipalId>()
  const groups: PrincipalId[] = []
  try {
    for await (const rows of reader.pages(calls.groupMembers, { group }))
      into.each(rows, (row) => {
        const [id] = directoryIdsOf([row])
        if (id === undefined) return
        readDirectoryObject(row, into)
        memberIds.add(id)
        if (/\.group$/i.test(textOf(objectOf(row)['@odata.type']) ?? '')) groups.push(principalId(id))
      })
    into.add('groupMemberships', { id: group, memberIds: [...memberIds], complete: true })
  } catch (error) {
    if (!(error instanceof ReadingFailure)) throw error
    into.gap({ state: error.state, part: true, why: `group \`${group}\`: ${error.message}` })
    if (memberIds.size > 0) into.add('groupMemberships', { id: group, memberIds: [...memberIds], complete: false })
  }
  return groups
}

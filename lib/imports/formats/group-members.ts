import { z } from 'zod'
import { groupInContext } from '#lib/facts/directory-kind.ts'
import { directoryIdsOf } from '#lib/facts/fields.ts'
import { principalId } from '#lib/model/guid.ts'
import { objectOf, textOf } from '#lib/resources/json-value.ts'
import type { ImportFormat } from '../import-format.ts'

const schema = z.object({ value: z.array(z.unknown()) })

/** The answer to `GET /groups/{id}/members` where it names the group in its context or in the address of its next page. */
export const groupMembers: ImportFormat = {
  id: 'group-members',
  label: 'lists of group members',
  recognises: (value) => groupOf(value) !== undefined && Array.isArray(objectOf(value).value),
  read(value, into) {
    const { value: members } = schema.parse(value)
    into.add('groupMemberships', {
      id: principalId(groupOf(value)!),
      memberIds: directoryIdsOf(members),
      complete: textOf(objectOf(value)['@odata.nextLink']) === undefined,
    })
  },
}

function groupOf(value: unknown): string | undefined {
  const answer = objectOf(value)
  return [answer['@odata.context'], answer['@odata.nextLink']]
    .flatMap((address) => textOf(address) ?? [])
    .map(groupInContext)
    .find((group) => group !== undefined)
}

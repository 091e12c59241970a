import { type Subject, subjectOf } from '#lib/investigate/subject.ts'
import { RequestError } from '../answered.ts'
import type { Tenant } from '../runtime.ts'

/** The node that is investigated. @throws {RequestError} where nothing is called so, or more than one thing */
export function subjectIn({ index, snapshot }: Tenant, text: string): Subject {
  const found = subjectOf(index, text)
  if (!('several' in found)) return found
  throw new RequestError(
    found.several.length > 0 ? 400 : 404,
    found.several.length > 0
      ? `\`${text}\` is the name of ${found.several.length}: give one of ${found.several.slice(0, 5).join(', ')}`
      : `nothing called \`${text}\` is in the snapshot of ${snapshot.takenAt}: give a node of the graph, an Azure id, a principal id or a name, or choose another time`,
  )
}

export const asOf = ({ snapshot: { id, takenAt, label } }: Pick<Tenant, 'snapshot'>) => ({ id, takenAt, label })

import { type Resource, shown } from '#lib/model/facts.ts'
import type { ScopeId } from '#lib/model/scope.ts'
import type { ReadingSink } from './collector.ts'
import type { Reader } from './reader.ts'
import { ReadingFailure } from './reading-failure.ts'

interface Children {
  scope: ScopeId
  /** Resource type in lower case. */
  of: string
  /** Reads what is below one resource, given its id as Azure spelled it. */
  read: (id: string, resource: Resource) => Promise<void>
}

/** Reads what is below each resource of a type in a subscription; what fails below one leaves the others readable. */
export async function readChildren(reader: Reader, { scope, of, read }: Children, into: ReadingSink): Promise<void> {
  const parents = reader.known('resources', scope).filter(({ type }) => type === of)
  await Promise.all(
    [...new Map(parents.map((parent) => [parent.id, parent])).values()].map(async (parent) => {
      try {
        await read(shown(parent), parent)
      } catch (error) {
        if (!(error instanceof ReadingFailure)) throw error
        into.gap({ scope, state: error.state, part: parents.length > 1, why: `\`${parent.name}\`: ${error.message}` })
      }
    }),
  )
}

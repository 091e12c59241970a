import type { Directory } from '../tenant/azure-tenant.ts'
import { eachOf, type Row } from '../tenant/rows.ts'

const kinds = ['user', 'group', 'servicePrincipal', 'application'] as const
export type ObjectKind = (typeof kinds)[number]

export interface DirectoryObject {
  kind: ObjectKind
  row: Row
}

const listOf: Record<ObjectKind, (directory: Directory) => Directory['users']> = {
  user: ({ users }) => users,
  group: ({ groups }) => groups,
  servicePrincipal: ({ servicePrincipals }) => servicePrincipals,
  application: ({ applications }) => applications,
}

const made = new WeakMap<Directory, Map<string, DirectoryObject>>()

/** Everything in the directory that is not deleted, by its id. */
export function directoryObjects(directory: Directory): ReadonlyMap<string, DirectoryObject> {
  let objects = made.get(directory)
  if (!objects) {
    objects = new Map(
      kinds.flatMap((kind) => [...eachOf(listOf[kind](directory))].map((row) => [row.id.toLowerCase(), { kind, row }])),
    )
    made.set(directory, objects)
  }
  return objects
}

/** The members of a group, direct ones or all those that belong to it through other groups too. */
export function membersOf(directory: Directory, group: Row, through: 'direct' | 'transitive'): Row[] {
  const objects = directoryObjects(directory)
  const found = new Map<string, Row>()
  const waiting = [group]
  for (let at = waiting.pop(); at; at = waiting.pop()) {
    for (const member of (at.members ?? []) as Row[]) {
      if (found.has(member.id)) continue
      const known = objects.get(member.id.toLowerCase())
      found.set(member.id, known ? typed(known) : member)
      if (known?.kind === 'group' && through === 'transitive') waiting.push(known.row)
    }
  }
  return [...found.values()]
}

/** Graph says the type where a list holds several; a list of members never holds their own members. */
export function typed({ kind, row }: DirectoryObject): Row {
  const { members: _, federatedIdentityCredentials: __, ...own } = row
  return { '@odata.type': `#microsoft.graph.${kind}`, ...own } as Row
}

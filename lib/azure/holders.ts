import type { Facts } from '#lib/model/facts.ts'
import { everyone, isGuid, type PrincipalId, principalId } from '#lib/model/guid.ts'
import { listOf, objectOf, textOf } from '#lib/resources/json-value.ts'
import type { Reader } from './reader.ts'

/** A principal that was made within the last hour may not have reached every part of the directory. Milliseconds. */
const settling = 3_600_000

export interface Holders {
  ids: Set<PrincipalId>
  /** When each was first given something, as far as it is said. */
  signs: Map<PrincipalId, string>
}

/** Every principal that what was read speaks of: it holds something, or something is worn or denied by it. */
export function holdersIn(reader: Pick<Reader, 'known'>): Holders {
  const ids = new Set<PrincipalId>()
  const signs = new Map<PrincipalId, string>()
  const add = (text: unknown) => {
    const id = principalId(textOf(text) ?? '')
    if (isGuid(id) && id !== everyone) ids.add(id)
  }
  for (const { principalId: id, createdAt } of reader.known('roleAssignments')) {
    add(id)
    if (createdAt !== undefined && createdAt < (signs.get(id) ?? '~')) signs.set(id, createdAt)
  }
  for (const { principals, excludePrincipals } of reader.known('denyAssignments'))
    for (const principal of [...principals, ...excludePrincipals]) add(principal.id)
  for (const kind of ['directoryRoleAssignments', 'cosmosRoleAssignments', 'databaseAdministrators'] as const)
    for (const holding of reader.known(kind)) add(holding.principalId)
  for (const { principalId: holder } of reader.known('appRoleAssignments')) add(holder)
  for (const { wears, settings, type } of reader.known('resources')) {
    for (const wear of wears ?? []) add(wear.principalId)
    if (type === 'microsoft.managedidentity/userassignedidentities') add(settings?.principalId)
    for (const policy of listOf(settings?.accessPolicies)) add(objectOf(policy).objectId)
    add(objectOf(settings?.administrators).sid)
  }
  return { ids, signs }
}

/**
 * The ids that were looked up, without those of which it means nothing that they were not found: the first sign of them is
 * new, or there is none and not everything could be read that might have one.
 */
export function settledLookups(
  facts: Facts,
  { now, isWhole }: { now: number; isWhole: boolean },
): Facts['directoryLookups'] {
  const { signs } = holdersIn({ known: (kind) => facts[kind] })
  const found = new Set(facts.principals.map(({ id }) => id))
  return facts.directoryLookups.filter(({ id }) => {
    const sign = signs.get(id)
    return found.has(id) || (sign === undefined ? isWhole : now - Date.parse(sign) >= settling)
  })
}

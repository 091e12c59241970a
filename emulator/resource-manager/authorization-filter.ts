import type { IndexedTenant } from '../tenant/indexed-tenant.ts'
import { eachOf, objectIn, type Row, textIn } from '../tenant/rows.ts'

export interface AuthorizationFilter {
  /** `atScope()`: at the scope and above, not below. */
  atScopeOnly: boolean
  keeps(row: Row): boolean
}

/** The `$filter` of lists of `Microsoft.Authorization`; `undefined` for one that they do not know. */
export function authorizationFilter(text: string, azure: IndexedTenant): AuthorizationFilter | undefined {
  const parts = text
    .trim()
    .split(/\s+and\s+/i)
    .filter((part) => part !== '')
  const tests: ((row: Row) => boolean)[] = []
  let atScopeOnly = false
  for (const part of parts) {
    const [, name, value] =
      /^(atScope|asTarget)\(\)$/i.exec(part) ??
      /^(assignedTo)\('([^']*)'\)$/i.exec(part) ??
      /^(principalId|roleName|type)\s+eq\s+'([^']*)'$/i.exec(part) ??
      []
    switch (name?.toLowerCase()) {
      case 'atscope':
        atScopeOnly = true
        break
      case 'astarget':
        break
      case 'principalid':
        tests.push((row) => principalsIn(row).includes(value!.toLowerCase()))
        break
      case 'assignedto': {
        const holders = new Set([value!.toLowerCase(), ...groupsOf(azure, value!.toLowerCase())])
        tests.push((row) => principalsIn(row).some((id) => holders.has(id)))
        break
      }
      case 'type':
      case 'rolename': {
        const property = name === 'type' ? 'type' : 'roleName'
        tests.push((row) => textIn(objectIn(row, 'properties'), property).toLowerCase() === value!.toLowerCase())
        break
      }
      default:
        return undefined
    }
  }
  return { atScopeOnly, keeps: (row) => tests.every((test) => test(row)) }
}

function principalsIn(row: Row): string[] {
  const properties = objectIn(row, 'properties')
  const denied = Array.isArray(properties.principals) ? (properties.principals as { id: string }[]) : []
  return [textIn(properties, 'principalId'), ...denied.map(({ id }) => id)].map((id) => id.toLowerCase())
}

/** The groups that somebody is in, through other groups too. */
function groupsOf({ tenant }: IndexedTenant, member: string): Set<string> {
  const found = new Set<string>()
  const waiting = [member]
  for (let at = waiting.pop(); at !== undefined; at = waiting.pop()) {
    for (const group of eachOf(tenant.directory.groups)) {
      const members = (group.members ?? []) as { id: string }[]
      if (found.has(group.id) || !members.some(({ id }) => id === at)) continue
      found.add(group.id)
      waiting.push(group.id)
    }
  }
  return found
}

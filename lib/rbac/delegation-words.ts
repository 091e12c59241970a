import { type PrincipalId, principalId, type RoleKey, roleKey } from '../model/guid.ts'
import { foldAscii } from '../model/scope.ts'
import type { Comparison, Condition } from './condition.ts'
import { type Constraint, type Delegated, dashedGuid, holdsFor, sourceOf } from './delegation.ts'

/** What roles and principals are called; an id where they are not known. */
export interface DelegationNames {
  role(key: RoleKey): string
  principal(id: PrincipalId): string
}

/** `may assign only AcrPull, only to service principals`; `undefined` where it limits no assigning that can be told in words. */
export function delegationWords({ condition }: Constraint, names: DelegationNames): string | undefined {
  const write = limitWords(condition, 'write', names)
  const removal = limitWords(condition, 'delete', names)
  if (write === undefined && removal === undefined) return undefined
  const sentences = [
    write && `may assign ${write}`,
    removal && `may take away ${removal === write ? 'no other assignments' : removal}`,
  ]
  return sentences.filter(Boolean).join('; ')
}

/** The limit on one of the two actions; `undefined` where there is none, or none that is understood. */
function limitWords(condition: Condition, delegated: Delegated, names: DelegationNames): string | undefined {
  const left = rest(condition, delegated)
  if (left === 'no') return 'no role'
  if (left === 'yes') return undefined
  const ways = (left.kind === 'any' ? left.of : [left]).map((way) =>
    wayWords(way.kind === 'all' ? way.of : [way], delegated, names),
  )
  return ways.includes(undefined) ? undefined : ways.join(', or ')
}

/** What is left of a condition once the action is known. */
function rest(condition: Condition, delegated: Delegated): Condition | 'yes' | 'no' {
  const settled = holdsFor(condition, delegated, {})
  if (settled !== 'maybe') return settled
  if (condition.kind === 'all' || condition.kind === 'any') {
    const parts = condition.of.map((part) => rest(part, delegated)).filter((part) => part !== 'yes' && part !== 'no')
    const flat = parts.flatMap((part) => (part.kind === condition.kind ? part.of : [part]))
    return flat.length === 1 ? flat[0]! : { kind: condition.kind, of: flat }
  }
  if (condition.kind !== 'not') return condition
  const inner = rest(condition.of, delegated) as Condition
  if (inner.kind === 'not') return inner.of
  return inner.kind === 'compares' ? negated(inner) : { kind: 'not', of: inner }
}

const negated = (one: Comparison): Comparison => ({
  ...one,
  operator: one.operator.includes('notequals')
    ? one.operator.replace('notequals', 'equals')
    : one.operator.replace('equals', 'notequals'),
  fits: one.fits === 'anyValue' ? 'allValues' : 'anyValue',
})

const types = new Map([
  ['user', 'users'],
  ['group', 'groups'],
  ['serviceprincipal', 'service principals'],
  ['foreigngroup', 'groups of other tenants'],
  ['device', 'devices'],
])

function wayWords(parts: Condition[], delegated: Delegated, names: DelegationNames): string | undefined {
  const limits = { roles: [] as string[], recipients: [] as string[] }
  let more = false
  for (const part of parts) {
    const limit = part.kind === 'compares' ? limitOf(part, delegated) : undefined
    if (!limit) {
      more = true
      continue
    }
    const { attribute, only, values } = limit
    if (attribute === 'roledefinitionid') {
      const listed = listWords(values.map((value) => names.role(roleKey(value))))
      limits.roles.push(only ? `only ${listed}` : `any role but ${listed}`)
    } else {
      const called = (value: string) =>
        attribute === 'principaltype'
          ? (types.get(foldAscii(value)) ?? value)
          : names.principal(principalId(dashedGuid(value)))
      limits.recipients.push(`${only ? 'only to' : 'to anyone but'} ${listWords(values.map(called))}`)
    }
  }
  if (limits.roles.length + limits.recipients.length === 0) return undefined
  const roles = limits.roles.length > 0 ? limits.roles.join(' and ') : 'any role'
  return [roles, ...limits.recipients, ...(more ? ['only where the rest of the condition holds'] : [])].join(', ')
}

/** One limit that has words: one of the values, or none of them. */
function limitOf({ source, attribute, operator, fits, values }: Comparison, delegated: Delegated) {
  const [, name] =
    /^microsoft\.authorization\/roleassignments:(roledefinitionid|principalid|principaltype)$/.exec(attribute) ?? []
  const equals = /^(?:guid|string)(not)?equals(?:ignorecase)?$/.exec(operator)
  if (name === undefined || equals === null || source !== sourceOf[delegated]) return undefined
  const only = equals[1] === undefined
  return values.length === 1 || fits === (only ? 'anyValue' : 'allValues')
    ? { attribute: name, only, values }
    : undefined
}

/** `a`, `a and b`, `a, b and c`; the first of a long list. */
function listWords(names: string[]): string {
  const shown = names.length > 10 ? [...names.slice(0, 9), `${names.length - 9} more`] : names
  return shown.length === 1 ? shown[0]! : `${shown.slice(0, -1).join(', ')} and ${shown.at(-1)}`
}

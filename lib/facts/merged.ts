import type { PrincipalKind, Wear } from '#lib/model/facts.ts'
import { isGuid } from '#lib/model/guid.ts'

type Fields = Record<string, unknown>

/** One fact out of two about the same thing: nothing that either says is lost, the fuller field wins. */
export function merged<F extends object>(first: F, second: F): F {
  const both: Fields = { ...(first as Fields) }
  for (const [field, value] of Object.entries(second)) both[field] = mergedField(field, both[field], value)
  return both as F
}

function mergedField(field: string, first: unknown, second: unknown): unknown {
  if (isEmpty(first)) return second === undefined ? first : second
  if (isEmpty(second)) return first
  switch (field) {
    case 'wears':
      return mergedWears(first as Wear[], second as Wear[])
    case 'memberIds':
      return [...new Set([...(first as string[]), ...(second as string[])])]
    case 'name':
      // What is called by its GUID is so for want of a name.
      return isGuid(first as string) ? second : first
    case 'complete':
      return first === true || second === true
    case 'kind':
      return kindRank(second) > kindRank(first) ? second : first
    case 'count':
    case 'failed':
      return (first as number) + (second as number)
    case 'firstAt':
      return (first as string) < (second as string) ? first : second
    case 'lastAt':
      return (first as string) > (second as string) ? first : second
    case 'settings':
      return { ...(second as Fields), ...(first as Fields) }
    default:
      return Array.isArray(first) && Array.isArray(second) && second.length > first.length ? second : first
  }
}

const isEmpty = (value: unknown) => value === undefined || (Array.isArray(value) && value.length === 0)

/** A fuller source says more of the same wear: Resource Graph leaves out what Resource Manager gives, and the reverse. */
function mergedWears(first: Wear[], second: Wear[]): Wear[] {
  const wears = [...first]
  for (const wear of second) {
    const same = wears.findIndex((other) => isSameWear(other, wear))
    if (same === -1) wears.push(wear)
    else wears[same] = mergedWear(wears[same]!, wear)
  }
  return wears
}

function mergedWear(first: Wear, second: Wear): Wear {
  const usedFor = [...new Set([...(first.usedFor ?? []), ...(second.usedFor ?? [])])].sort()
  return { ...second, ...first, ...(usedFor.length > 0 && { usedFor }) }
}

function isSameWear(one: Wear, other: Wear): boolean {
  if (one.how !== other.how || one.through !== other.through) return false
  if (one.identityId !== undefined && other.identityId !== undefined) return one.identityId === other.identityId
  return one.principalId === other.principalId && one.identityId === other.identityId
}

/** What a sparse source calls a service principal, or nothing at all, a fuller one knows to be a managed identity. */
function kindRank(kind: unknown): number {
  const vague: PrincipalKind[] = ['unknown', 'servicePrincipal']
  const rank = vague.indexOf(kind as PrincipalKind)
  return rank === -1 ? vague.length : rank
}

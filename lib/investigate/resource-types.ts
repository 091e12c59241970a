import type { TenantIndex } from '../graph/tenant/tenant-index.ts'

/** The types of listed resources, each once, and by scope number which of them; -1 where no listed resource is. */
export interface ResourceTypes {
  names: string[]
  at: Int32Array
}

const known = new WeakMap<TenantIndex, ResourceTypes>()

/** Gathered at the first question, then kept as long as the index. */
export function resourceTypesOf(index: TenantIndex): ResourceTypes {
  const kept = known.get(index)
  if (kept) return kept
  const { tree, facts } = index
  const numbers = new Map<string, number>()
  const at = new Int32Array(tree.ids.length).fill(-1)
  for (let number = 0; number < at.length; number++) {
    const place = tree.resource[number]!
    if (place === -1) continue
    const { type } = facts.resources[place]!
    const own = numbers.get(type) ?? numbers.size
    numbers.set(type, own)
    at[number] = own
  }
  const types = { names: [...numbers.keys()], at }
  known.set(index, types)
  return types
}

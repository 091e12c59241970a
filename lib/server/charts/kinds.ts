import type { TenantIndex } from '#lib/graph/tenant/tenant-index.ts'
import { resourceTypeOf } from '#lib/resources/index.ts'
import type { ChartBar } from '../answers.ts'

const most = 6

/** Resources with an identity by type, the most first; the types after the first few together. */
export function kindsOf(index: TenantIndex): ChartBar[] | undefined {
  if (!index.isRead('resources')) return undefined
  const counts = new Map<string, number>()
  for (const { type, kind, wears } of index.facts.resources) {
    if (!wears?.length) continue
    const { label } = resourceTypeOf(type, kind)
    counts.set(label, (counts.get(label) ?? 0) + 1)
  }
  const sorted = [...counts].sort(([a, more], [b, less]) => less - more || (a < b ? -1 : 1))
  const bars = sorted.slice(0, most).map(([label, value]) => ({
    label,
    value,
    href: `/resources?${new URLSearchParams({ identity: 'with', type: label })}`,
  }))
  const rest = sorted.slice(most)
  if (rest.length === 0) return bars
  const value = rest.reduce((sum, [, count]) => sum + count, 0)
  return [
    ...bars,
    { label: `${rest.length} other ${rest.length === 1 ? 'type' : 'types'}`, value, href: '/resources?identity=with' },
  ]
}

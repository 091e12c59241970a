import type { TenantIndex } from '#lib/graph/tenant/tenant-index.ts'
import type { ChartBar } from '../answers.ts'

const steps: [label: string, least: number, most: number][] = [
  ['worn by nobody', 0, 0],
  ['by one resource', 1, 1],
  ['by 2 to 5', 2, 5],
  ['by 6 to 20', 6, 20],
  ['by more than 20', 21, Number.POSITIVE_INFINITY],
]

/** User-assigned identities by how many resources wear one. */
export function sharingOf(index: TenantIndex): ChartBar[] | undefined {
  if (!index.isRead('resources')) return undefined
  const worn = index.identities.all.filter(({ kind }) => kind === 'user').map(({ wornBy }) => wornBy.length)
  return steps.map(([label, least, most]) => ({
    label,
    value: worn.filter((count) => count >= least && count <= most).length,
    href:
      least === 0
        ? '/identities?kind=user&worn=nobody,federated,unknown'
        : '/identities?kind=user&worn=worn&sort=-wornBy',
  }))
}

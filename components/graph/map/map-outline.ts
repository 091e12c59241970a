import type { MapBlock, MapGroup, TenantMap } from '#lib/graph/map/tenant-map.ts'
import { type Severity, severities } from '#lib/model/warning.ts'
import type { Boxes, MapLayout } from './layout/map-layout.ts'

/** What a block or group holds, summed up. */
export interface Inside {
  nodes: number
  identities: number
  /** Findings on what it holds, and the worst of them. */
  findings: number
  worst?: Severity
}

/** The map without its nodes: what the page needs for the keyboard, the list and the address. */
export interface MapOutline {
  snapshotId: number
  notes: string[]
  nodes: number
  edges: number
  blocks: (MapBlock & Inside)[]
  groups: (MapGroup & Inside)[]
  boxes: { blocks: Boxes; groups: Boxes; width: number; height: number }
}

export function outlineOf(map: TenantMap, { blocks, groups, width, height }: MapLayout): MapOutline {
  const isIdentity = map.looks.map(({ kind }) => kind === 'identity')
  const perGroup = map.groups.map((group, at) => {
    const sum = { ...group, nodes: map.starts[at + 1]! - map.starts[at]!, identities: 0, findings: 0, worstAt: 0 }
    for (let node = map.starts[at]!; node < map.starts[at + 1]!; node++) {
      if (isIdentity[map.look[node]!]) sum.identities++
      sum.findings += map.findings[node]!
      sum.worstAt = worse(sum.worstAt, map.worst[node]!)
    }
    return sum
  })
  const perBlock = map.blocks.map((block) => ({ ...block, nodes: 0, identities: 0, findings: 0, worstAt: 0 }))
  for (const { block, nodes, identities, findings, worstAt } of perGroup) {
    const sum = perBlock[block]!
    sum.nodes += nodes
    sum.identities += identities
    sum.findings += findings
    sum.worstAt = worse(sum.worstAt, worstAt)
  }
  return {
    snapshotId: map.snapshotId,
    notes: map.notes,
    nodes: map.labels.length,
    edges: map.from.length,
    blocks: perBlock.map(named),
    groups: perGroup.map(named),
    boxes: { blocks, groups, width, height },
  }
}

/** As the map numbers them: the lower the worse, and 0 is none. */
const worse = (a: number, b: number) => (a === 0 ? b : b === 0 ? a : Math.min(a, b))

function named<Sum extends { worstAt: number }>({ worstAt, ...rest }: Sum) {
  const worst = severities[worstAt - 1]
  return worst ? { ...rest, worst } : rest
}

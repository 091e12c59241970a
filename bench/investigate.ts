// How long an investigation takes, each part as the page gets it: `npm run bench -- investigate`. Sizes may follow.
import { loadavg } from 'node:os'
import { accessOf } from '#lib/graph/becoming/access.ts'
import { nodeId } from '#lib/graph/tenant/names.ts'
import type { TenantIndex } from '#lib/graph/tenant/tenant-index.ts'
import { datasets } from '#lib/model/coverage.ts'
import { type ActivityEvent, type Facts, type RoleAssignment, shown } from '#lib/model/facts.ts'
import { getTimeline } from '#lib/server/investigate/get-timeline.ts'
import { investigate } from '#lib/server/investigate/investigate.ts'
import { planContainment } from '#lib/server/investigate/plan-containment.ts'
import { tenantFromDraft } from '#lib/server/runtime.ts'
import { generatedTenant, sizes } from './generated-tenant.ts'
import { digits, machine, picked, spreadOfTimes, table } from './measured.ts'

const asked = process.argv.slice(2).map(Number)
const wanted = sizes.filter(({ resources }) => (asked.length === 0 ? [10_000, 100_000] : asked).includes(resources))
const snapshots = 10
const nodes = 30

const day = (number: number) => new Date(Date.UTC(2026, 0, 1 + number)).toISOString()

/** One event for each role assignment: that it was made. */
const eventsOf = ({ roleAssignments }: Facts) =>
  roleAssignments.map(
    (one: RoleAssignment, number): ActivityEvent => ({
      id: `event-${number}`,
      at: day(number % snapshots),
      operation: 'Microsoft.Authorization/roleAssignments/write',
      status: 'Succeeded',
      caller: 'someone@example.com',
      resourceId: one.id,
      principalId: one.principalId,
      roleId: one.roleId,
      scope: one.scope,
    }),
  )

function tenantOf(facts: Facts) {
  const coverage = Object.keys(datasets).map((dataset) => ({
    dataset: dataset as keyof typeof datasets,
    scope: '/',
    state: 'complete' as const,
    count: 0,
  }))
  const draft = { tenantId: 'bench', source: 'import' as const, label: '', takenAt: day(snapshots), coverage, facts }
  return tenantFromDraft({ ...draft, facts: { ...facts, activityEvents: eventsOf(facts) } })
}

/** Ten snapshots, of which each has one role assignment in a hundred made anew. */
function keptOf({ snapshot, index }: ReturnType<typeof tenantOf>) {
  const all = Array.from({ length: snapshots }, (_, id) => ({ ...snapshot, id: id - snapshots + 1, takenAt: day(id) }))
  return {
    snapshots: async () => all,
    difference: async ({ to }: { to: number }) =>
      index.facts.roleAssignments
        .filter((_, number) => number % 100 === to + snapshots)
        .map((is) => ({ kind: 'roleAssignments' as const, is })),
  }
}

/** Those that have a right to use most, and as many of any. */
function starts(index: TenantIndex): [string, string[]][] {
  const { graph } = accessOf(index)
  const strongest = graph.identities.toSorted(
    (a, b) => graph.width[graph.numbers.get(b.principalId!)!]! - graph.width[graph.numbers.get(a.principalId!)!]!,
  )
  return [
    ['strong identities', picked(strongest.slice(0, 10 * nodes), nodes).map(nodeId.identity)],
    ['any identities', picked(graph.identities, nodes).map(nodeId.identity)],
    [
      'machines',
      picked(
        index.facts.resources.filter(({ type }) => type.endsWith('/virtualmachines')),
        nodes,
      ).map(shown),
    ],
  ]
}

async function times(inputs: string[], call: (node: string) => unknown) {
  const ms: number[] = []
  const processor: number[] = []
  for (const node of inputs) {
    const [start, before] = [performance.now(), process.threadCpuUsage()]
    await call(node)
    const { user, system } = process.threadCpuUsage(before)
    ms.push(performance.now() - start)
    processor.push((user + system) / 1000)
  }
  return { ms: spreadOfTimes(ms), processor: spreadOfTimes(processor) }
}

console.log(`${machine()}; load ${loadavg()[0]!.toFixed(1)} at the start\n`)
for (const size of wanted) {
  const tenant = tenantOf(generatedTenant(size))
  const kept = keptOf(tenant)
  const rows: (string | number)[][] = []
  const verbs: [string, (node: string) => unknown][] = [
    ['blast radius and backward', (node) => investigate(tenant, node)],
    ['timeline', (node) => getTimeline(tenant, node, kept)],
    ['containment, all default jewels', (node) => planContainment(tenant, node, [])],
  ]
  for (const [of, inputs] of starts(tenant.index))
    for (const [verb, call] of verbs) {
      const { ms, processor } = await times(inputs, call)
      rows.push([of, verb, ...[ms, processor].map((one) => [one.median, one.p95, one.worst].map(digits).join(' / '))])
    }
  console.log(`${size.resources.toLocaleString('en')} resources; median / p95 / worst of ${nodes}, ms\n`)
  console.log(`${table(['', '', 'by the clock', 'of the processor'], rows)}\n`)
}

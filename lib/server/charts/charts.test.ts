import { expect, test } from 'vitest'
import { tenantFromDraft } from '../runtime.ts'
import { sampleDraft } from '../sample-draft.ts'
import { getCharts } from './get-charts.ts'
import { severitiesOverTime } from './severities-over-time.ts'

const tenant = tenantFromDraft(await sampleDraft())
const earlier = (id: number, takenAt: string, size = 10) => ({
  ...tenant.snapshot,
  id,
  takenAt,
  counts: { ...tenant.snapshot.counts, resources: size },
})

test('findings are told snapshot by snapshot, oldest first, and only of the tenant and up to the one shown', async () => {
  const looked: number[] = []
  const moments = await severitiesOverTime(
    tenant,
    [
      tenant.snapshot,
      earlier(901, '2026-02-01T00:00:00Z'),
      earlier(900, '2026-01-01T00:00:00Z'),
      earlier(902, '2999-01-01T00:00:00Z'),
      { ...earlier(903, '2026-01-01T00:00:00Z'), tenantId: 'other' },
    ],
    async (snapshot) => {
      looked.push(snapshot.id)
      return { ...tenant, snapshot }
    },
  )
  expect(moments.map(({ snapshot }) => snapshot)).toEqual([900, 901, tenant.snapshot.id])
  const counts = Object.values(moments.at(-1)!.severities!)
  expect(counts.reduce((sum, count) => sum + count, 0)).toBe(tenant.warnings.findings.length)
  expect(looked).toEqual([900, 901])
})

test('a large snapshot that nobody looked at is not known rather than none', async () => {
  const never = () => Promise.reject(new Error('it was opened'))
  const [moment] = await severitiesOverTime(tenant, [earlier(910, '2026-01-01T00:00:00Z', 1_000_000)], never)
  expect(moment).toEqual({ snapshot: 910, takenAt: '2026-01-01T00:00:00Z' })
})

test('every user-assigned identity is in one bar of the sharing, and every resource with an identity in one of the kinds', async () => {
  const { sharing, kinds } = await getCharts(tenant, { snapshots: async () => [], glance: async () => tenant })
  const sum = (bars: { value: number }[] | undefined) => bars!.reduce((total, { value }) => total + value, 0)
  expect(sum(sharing)).toBe(tenant.index.identities.all.filter(({ kind }) => kind === 'user').length)
  expect(sum(kinds)).toBe(tenant.index.facts.resources.filter(({ wears }) => wears?.length).length)
})

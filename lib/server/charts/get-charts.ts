import type { ChartsAnswer } from '../answers.ts'
import type { Runtime, Tenant } from '../runtime.ts'
import { kindsOf } from './kinds.ts'
import { severitiesOverTime } from './severities-over-time.ts'
import { sharingOf } from './sharing.ts'

/** What the overview draws of a snapshot. */
export async function getCharts(tenant: Tenant, runtime: Pick<Runtime, 'snapshots' | 'glance'>): Promise<ChartsAnswer> {
  return {
    overTime: await severitiesOverTime(tenant, await runtime.snapshots(), runtime.glance),
    sharing: sharingOf(tenant.index),
    kinds: kindsOf(tenant.index),
  }
}

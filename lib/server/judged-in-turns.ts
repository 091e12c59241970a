import { setImmediate as othersTurn } from 'node:timers/promises'
import type { TenantIndex } from '#lib/graph/tenant/tenant-index.ts'
import type { WarningSettings } from '#lib/warnings/settings.ts'
import { judgedRuleByRule, type Warnings } from '#lib/warnings/warnings.ts'

/** The warnings of a tenant. After each rule whatever else waits for the thread has its turn: no request waits for all. */
export async function judgedInTurns(index: TenantIndex, settings: WarningSettings): Promise<Warnings> {
  const judging = judgedRuleByRule(index, settings)
  for (;;) {
    const step = judging.next()
    if (step.done) return step.value
    await othersTurn()
  }
}

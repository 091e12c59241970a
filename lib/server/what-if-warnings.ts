import type { Finding } from '#lib/model/warning.ts'
import { judgedInTurns } from './judged-in-turns.ts'
import type { Tenant } from './runtime.ts'
import { computed, type WhatIfRequest } from './what-if.ts'

export interface WhatIfWarnings {
  appear: Finding[]
  disappear: Finding[]
}

/**
 * Warnings that changes bring about, and those that go. Every rule is judged anew on the whole tenant, which takes
 * longer than all else that changes would do: it is an answer of its own. @throws {RequestError}
 */
export async function whatIfWarnings(tenant: Tenant, request: WhatIfRequest): Promise<WhatIfWarnings> {
  const { overlay } = computed(tenant, request)
  const after = (await judgedInTurns(overlay.index, tenant.warningSettings)).findings
  const before = tenant.warnings.findings
  return { appear: withoutAny(after, before), disappear: withoutAny(before, after) }
}

function withoutAny(findings: Finding[], others: Finding[]): Finding[] {
  const ids = new Set(others.map(({ id }) => id))
  return findings.filter(({ id }) => !ids.has(id))
}

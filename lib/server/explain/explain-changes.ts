import { explainWhatIf } from '#lib/explain/explain-what-if.ts'
import type { Explanation } from '#lib/explain/explanation.ts'
import type { Tenant } from '../runtime.ts'
import { type WhatIfRequest, whatIf } from '../what-if.ts'

/** What changes that are only thought of come to, in sentences. @throws {RequestError} where one cannot be made */
export const explainChanges = (tenant: Tenant, request: WhatIfRequest): Explanation =>
  explainWhatIf(whatIf(tenant, request))

import type { ScopeId } from '../../model/scope.ts'
import type { Gap, Reason } from '../../model/verdict.ts'

export type GapReason = Reason & { kind: 'gap' }

export const gapReason = (gap: Gap, text: string): GapReason => ({ kind: 'gap', gap, text })

export const settingsGap = (scope: ScopeId, text: string) => gapReason({ of: 'settings', scope }, text)

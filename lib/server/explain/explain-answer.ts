import { explainVerdict } from '#lib/explain/explain-verdict.ts'
import type { Explanation } from '#lib/explain/explanation.ts'
import { holderName, scopeWords } from '#lib/graph/tenant/names.ts'
import type { TenantIndex } from '#lib/graph/tenant/tenant-index.ts'
import { ask } from '#lib/graph/verdict/ask.ts'
import { type PrincipalId, principalId } from '#lib/model/guid.ts'
import { type ScopeId, scopeId } from '#lib/model/scope.ts'
import type { Question, Verdict } from '#lib/model/verdict.ts'
import type { Tenant } from '../runtime.ts'

/** The answer to whether a principal may do something somewhere, in sentences. */
export const explainAnswer = ({ index }: Tenant, question: Question): Explanation =>
  explainedVerdict(index, question, ask(index, question))

/** A verdict that was given already, with the names that this index has. */
export function explainedVerdict(index: TenantIndex, question: Question, verdict: Verdict): Explanation {
  const nameOf = (id: string) =>
    id.startsWith('/') ? scopeWords(index, id as ScopeId) : holderName(index, id as PrincipalId)
  return explainVerdict(verdict, {
    who: nameOf(principalId(question.principalId)),
    action: 'action' in question ? question.action : question.dataAction,
    scope: nameOf(scopeId(question.scope)),
    nameOf,
  })
}

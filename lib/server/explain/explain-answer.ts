import { explainVerdict } from '#lib/explain/explain-verdict.ts'
import type { Explanation } from '#lib/explain/explanation.ts'
import { holderName, scopeWords } from '#lib/graph/tenant/names.ts'
import { ask } from '#lib/graph/verdict/ask.ts'
import { type PrincipalId, principalId } from '#lib/model/guid.ts'
import { type ScopeId, scopeId } from '#lib/model/scope.ts'
import type { Question } from '#lib/model/verdict.ts'
import type { Tenant } from '../runtime.ts'

/** The answer to whether a principal may do something somewhere, in sentences. */
export function explainAnswer({ index }: Tenant, question: Question): Explanation {
  const nameOf = (id: string) =>
    id.startsWith('/') ? scopeWords(index, id as ScopeId) : holderName(index, id as PrincipalId)
  return explainVerdict(ask(index, question), {
    who: nameOf(principalId(question.principalId)),
    action: 'action' in question ? question.action : question.dataAction,
    scope: nameOf(scopeId(question.scope)),
    nameOf,
  })
}

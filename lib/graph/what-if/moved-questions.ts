import { kindOfScope, resourceTypeOf, type ScopeId } from '../../model/scope.ts'
import type { Question } from '../../model/verdict.ts'
import type { AccessChange } from './accesses.ts'

/** So many are asked: a group may have ten thousand members. */
const most = 60

/**
 * What those may do who lose or gain a role: for each, something that the role is for, at the scope where it was
 * assigned. Whoever has it from elsewhere as well keeps it, which the loss of a role does not tell.
 */
export function movedQuestions(changes: AccessChange[]): Question[] {
  const questions = new Map<string, Question>()
  for (const { principal, lost, gained } of changes)
    for (const { grant } of [...lost, ...gained]) {
      const { scope } = grant.assignment
      for (const plane of ['action', 'dataAction'] as const) {
        const pattern = (grant.role?.permissions ?? []).flatMap((one) => one[`${plane}s`])[0]
        if (pattern === undefined) continue
        const asked = instanceOf(pattern, scope)
        const id = `${principal} ${scope} ${asked}`.toLowerCase()
        const about = { id, principalId: principal, scope }
        questions.set(id, plane === 'action' ? { ...about, action: asked } : { ...about, dataAction: asked })
        if (questions.size === most) return [...questions.values()]
      }
    }
  return [...questions.values()]
}

/** One thing that a pattern of a role permits, about what the scope is. */
function instanceOf(pattern: string, scope: ScopeId): string {
  if (!pattern.includes('*')) return pattern
  const type = typeAt(scope)
  if (pattern === '*') return `${type}/write`
  if (pattern.startsWith('*/')) return `${type}${pattern.slice(1)}`.replaceAll('*', 'write')
  return pattern.replaceAll('*', 'write')
}

const containers: Record<string, string> = {
  resourceGroup: 'Microsoft.Resources/subscriptions/resourceGroups',
  subscription: 'Microsoft.Resources/subscriptions',
}

const typeAt = (scope: ScopeId) =>
  resourceTypeOf(scope) ?? containers[kindOfScope(scope)] ?? 'Microsoft.Management/managementGroups'

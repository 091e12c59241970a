import { kindOfScope, type ScopeId } from '#lib/model/scope.ts'
import type { AuthorizationScope } from './reader.ts'

/** At subscriptions, what is in them and what they inherit; at management groups, not also all that is below. */
export const authorizationScopeOf = ([first]: readonly ScopeId[]): AuthorizationScope =>
  first !== undefined && kindOfScope(first) === 'managementGroup' ? 'AtScopeAndAbove' : 'AtScopeAboveAndBelow'

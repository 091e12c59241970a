import { kindOfScope, type ScopeId } from '#lib/model/scope.ts'

/**
 * The names of a call at a scope of `Microsoft.Authorization`. Without a filter it lists what is in a subscription; at a
 * management group it would list all that is below, where `atScope()` means the group and what is above it.
 */
export const atScope = (scope: ScopeId): Record<string, string> =>
  kindOfScope(scope) === 'managementGroup' ? { scope, filter: 'atScope()' } : { scope }

import { kindOfScope, type ScopeId } from '#lib/model/scope.ts'
import type { CoverageAnswer, CoverageScope } from './answers.ts'
import type { Tenant } from './runtime.ts'

/** What was read of a snapshot, and the scopes that it speaks of, by name. */
export function getCoverage({ snapshot, index }: Tenant): CoverageAnswer {
  const { managementGroups, subscriptions } = index.facts
  const names = new Map<string, string>([
    ...managementGroups.map(({ id, name, displayName }): [string, string] => [id, displayName ?? name]),
    ...subscriptions.map(({ id, name }): [string, string] => [id, name]),
  ])
  const scopes = new Set([...names.keys(), ...snapshot.coverage.map(({ scope }) => scope)])
  return {
    snapshot,
    scopes: [...scopes]
      .flatMap((scope): CoverageScope[] => {
        const kind = kindOfScope(scope as ScopeId)
        if (kind !== 'managementGroup' && kind !== 'subscription') return []
        return [{ scope, kind, name: names.get(scope) ?? scope.slice(scope.lastIndexOf('/') + 1) }]
      })
      .sort((one, other) => (one.kind < other.kind ? -1 : one.kind > other.kind ? 1 : one.name < other.name ? -1 : 1)),
  }
}

import { factKinds, noFacts } from '#lib/model/facts.ts'
import type { ScopeId } from '#lib/model/scope.ts'
import type { Collector, Gap } from './collector.ts'
import { placeOf } from './counts-in.ts'
import type { Reading } from './reading.ts'
import { ReadingFailure } from './reading-failure.ts'
import { may, type Rights } from './rights.ts'

/** What rights say of a collector at a scope: `unknown` where they could not be read, `gone` where the scope is. */
type Entitlement = 'granted' | 'lacking' | 'unknown' | 'gone'

export function entitlement({ needs }: Collector, rights: Rights | undefined): Entitlement {
  if (!('action' in needs) || rights === undefined) return 'granted'
  if (rights instanceof ReadingFailure) return rights.state === 'vanished' ? 'gone' : 'unknown'
  return may(rights, needs.action) ? 'granted' : 'lacking'
}

/**
 * Whether it is of use to ask: who may not read a subscription may read a resource group in it. Resource Graph gives what
 * there is of that, and what is below a resource is asked of the resource.
 */
export const isWorthAsking = (collector: Collector, found: Entitlement) =>
  found !== 'gone' && (found !== 'lacking' || collector.together !== undefined || collector.after !== undefined)

/** A reading of what was not asked. */
export const unaskedReading = (
  collector: Collector,
  scopes: ScopeId[],
  rights: ReadonlyMap<ScopeId, Rights>,
): Reading => ({
  collector: collector.id,
  scopes,
  facts: noFacts(),
  gaps: scopes.map((scope) => gapOf(collector, scope, rights.get(scope))),
})

/** Resource Graph leaves out silently what may not be read: the reading with what rights say of that. */
export function withRights(collector: Collector, reading: Reading, rights: ReadonlyMap<ScopeId, Rights>): Reading {
  if (collector.together === undefined) return reading
  const short = reading.scopes.filter((scope) =>
    ['lacking', 'unknown'].includes(entitlement(collector, rights.get(scope))),
  )
  if (short.length === 0) return reading
  const others = reading.gaps.filter((gap) => gap.scope === undefined || !short.includes(gap.scope))
  const gaps = short.map(
    (scope): Gap => ({ ...gapOf(collector, scope, rights.get(scope)), part: hasFactsAt(reading, scope) }),
  )
  return { ...reading, gaps: [...others, ...gaps] }
}

function gapOf(collector: Collector, scope: ScopeId, rights: Rights | undefined): Gap {
  const found = entitlement(collector, rights)
  if (found === 'gone') return { scope, state: 'vanished', why: (rights as ReadingFailure).message }
  if (found === 'unknown')
    return {
      scope,
      state: 'partial',
      why: `what the sign-in may read here is not known: ${(rights as ReadingFailure).message}`,
    }
  const action = 'action' in collector.needs ? collector.needs.action : ''
  return { scope, state: 'denied', why: `the sign-in lacks \`${action}\` at \`${scope}\`` }
}

const hasFactsAt = ({ facts }: Reading, scope: ScopeId) =>
  factKinds.some((kind) => facts[kind].some((fact) => placeOf(fact as { id: string; scope?: ScopeId }) === scope))

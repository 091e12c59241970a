import type { PrincipalId } from '../../model/guid.ts'
import { foldAscii, kindOfScope } from '../../model/scope.ts'
import { outcomeOf } from '../../rbac/permission.ts'
import type { Need } from '../../techniques/technique.ts'
import { isWithin, outermost } from '../tenant/scope-tree.ts'
import type { IndexedDeny, TenantIndex } from '../tenant/tenant-index.ts'
import { hiddenPath } from '../verdict/asked.ts'
import { namedIn } from '../verdict/deny-side.ts'
import type { Holding } from './holdings.ts'
import type { Way } from './role-power.ts'
import { level, type TechniqueIndex } from './technique-index.ts'

/** What deny assignments leave of the ways to use a technique. */
export interface DeniedWays {
  /** Whether any deny could stop any of it somewhere: most holdings need no second look. */
  mayStop(principal: PrincipalId, holding: Holding): boolean
  /** How surely the class's techniques are left to the holding at a scope number. */
  ceiling(principal: PrincipalId, holding: Holding, target: { classNumber: number; number: number }): number
}

interface ApplyingDeny {
  indexed: IndexedDeny
  /** Whether it is certain that it names the principal and does not exclude it. */
  certain: boolean
}

export function deniedWaysOf(index: TenantIndex, techniques: TechniqueIndex): DeniedWays {
  const enforced = index.denies.filter(({ deny }) => deny.effect === 'enforced')
  const cache = new Map<PrincipalId, ApplyingDeny[]>()
  const nothing: ApplyingDeny[] = []

  function deniesOn(principal: PrincipalId): ApplyingDeny[] {
    if (enforced.length === 0) return nothing
    const known = cache.get(principal)
    if (known) return known
    const found = enforced.flatMap((indexed) => {
      const named = namedIn(index, principal, indexed.deny.principals).answer
      const excluded = namedIn(index, principal, indexed.deny.excludePrincipals).answer
      if (named === 'no' || excluded === 'yes') return []
      return [{ indexed, certain: named === 'yes' && excluded === 'no' }]
    })
    const list = found.length > 0 ? found : nothing
    cache.set(principal, list)
    return list
  }

  const endOf = ({ deny, scope }: IndexedDeny) => (deny.doNotApplyToChildScopes ? scope + 1 : index.tree.end[scope]!)

  /** Some scopes may lie under a management group whose deny does not say so. */
  const mayReachAnywhere = ({ deny }: IndexedDeny) =>
    !deny.doNotApplyToChildScopes && index.tree.pathUnknown.size > 0 && kindOfScope(deny.scope) === 'managementGroup'

  /** Whether a deny is at or above the scope number; `unknown` where the management groups above that were not read. */
  function covers(indexed: IndexedDeny, number: number): 'yes' | 'no' | 'unknown' {
    if (number >= indexed.scope && number < endOf(indexed)) return 'yes'
    if (!mayReachAnywhere(indexed)) return 'no'
    const place = { scope: index.tree.ids[number]!, top: outermost(index.tree, number) }
    const hidden = isWithin(index.tree, number, indexed.scope) ? undefined : hiddenPath(index, place, indexed.scope)
    return hidden === undefined ? 'no' : 'unknown'
  }

  return {
    mayStop: (principal, { start, end }) =>
      deniesOn(principal).some(
        ({ indexed }) => mayReachAnywhere(indexed) || (indexed.scope < end && endOf(indexed) > start),
      ),
    ceiling(principal, holding, { classNumber, number }) {
      const applying = deniesOn(principal).flatMap(({ indexed, certain }) => {
        const covered = covers(indexed, number)
        return covered === 'no' ? [] : [{ deny: indexed.deny, certain: certain && covered === 'yes' }]
      })
      if (applying.length === 0) return level.yes
      const leftOf = (need: Need) =>
        applying.reduce<number>((least, { deny, certain }) => {
          const outcome = outcomeOf(deny.permissions, need.plane, foldAscii(need.action))
          if (outcome?.kind !== 'granted') return least
          const conditional = (deny.condition ?? outcome.match.condition) !== undefined
          return Math.min(least, conditional ? level.conditional : certain ? level.no : level.unknown)
        }, level.yes)
      const leftOfAll = (needs: Need[]) => Math.min(...needs.map(leftOf))
      // A role assigned to oneself opens the other techniques, so one of them must be left as well.
      const leftOfOthers = () =>
        Math.max(...techniques.classes[classNumber]!.techniques.flatMap((other) => other.needs.map(leftOfAll)))
      const leftOfWay = ({ technique, needs, level: met }: Way) =>
        Math.min(met, leftOfAll(needs), technique.yields === 'anyRole' ? leftOfOthers() : level.yes)
      return Math.min(holding.at, Math.max(...holding.power.ways[classNumber]!.map(leftOfWay)))
    },
  }
}

import type { RoleAssignment } from '../model/facts.ts'
import { everyone, type PrincipalId } from '../model/guid.ts'
import { foldAscii } from '../model/scope.ts'
import { outcomeOf } from '../rbac/permission.ts'
import type { Need, Technique } from '../techniques/technique.ts'
import { grantsOf } from './reach.ts'
import { isWithin } from './scope-tree.ts'
import { level, type RolePower, type TechniqueIndex } from './technique-index.ts'
import type { TenantIndex } from './tenant-index.ts'

/** A run of scopes on which a principal may use the techniques of a role. */
export interface Holding {
  start: number
  end: number
  power: RolePower
  /** Level that the assignment itself allows: a condition on it lowers everything. */
  at: number
  /** Classes that it is good for, and how surely; the other need of a class that has one is not counted in. */
  uses: { classNumber: number; level: number }[]
  assignment: RoleAssignment
  through: PrincipalId[]
}

export interface Holdings {
  of(principal: PrincipalId): Holding[]
  /** Level of the other need of a class that has one; `yes` for all others. */
  elsewhere(principal: PrincipalId, classNumber: number): number
  /** How surely the principal can use the class's techniques at this scope number, and with what. */
  on(principal: PrincipalId, classNumber: number, number: number): { level: number; holding: Holding } | undefined
  isDenied(principal: PrincipalId, holding: Holding, classNumber: number, number: number): boolean
}

export function holdingsOf(index: TenantIndex, techniques: TechniqueIndex): Holdings {
  const cache = new Map<PrincipalId, Holding[]>()
  const none: Holding[] = []

  function of(principal: PrincipalId): Holding[] {
    const known = cache.get(principal)
    if (known) return known
    const held: Holding[] = []
    for (const { assignment, scope, role, through } of grantsOf(index, principal)) {
      if (assignment.state !== 'active') continue
      const power = techniques.powerOf(role, { condition: assignment.condition, principal })
      if (!power.any) continue
      const at = assignment.condition === undefined ? level.yes : level.conditional
      held.push({ start: scope, end: index.tree.end[scope]!, power, at, uses: usesOf(power, at), assignment, through })
    }
    if (held.length > 1) held.push(...combined(held))
    const list = held.length > 0 ? held : none
    cache.set(principal, list)
    return list
  }

  /** What two or more roles give together and none of them alone. */
  function combined(held: Holding[]): Holding[] {
    const found: Holding[] = []
    for (const { class: classNumber, technique, needs } of techniques.combined) {
      let runs: { start: number; end: number; at: number; holding: Holding }[] = [
        { start: 0, end: index.tree.ids.length, at: level.yes, holding: held[0]! },
      ]
      for (const need of needs)
        runs = runs.flatMap((run) =>
          held.flatMap((holding) => {
            const at = Math.min(run.at, holding.at, holding.power.needs[need]!)
            const start = Math.max(run.start, holding.start)
            const end = Math.min(run.end, holding.end)
            return at > 0 && start < end ? [{ start, end, at, holding }] : []
          }),
        )
      for (const run of runs) {
        const alone = held.some(
          (one) =>
            one.start <= run.start && one.end >= run.end && Math.min(one.at, one.power.levels[classNumber]!) >= run.at,
        )
        if (alone) continue
        const power = only(
          classNumber,
          technique,
          needs.map((need) => techniques.needs[need]!),
        )
        found.push({ ...run.holding, start: run.start, end: run.end, at: run.at, power, uses: usesOf(power, run.at) })
      }
    }
    return found
  }

  function only(classNumber: number, technique: Technique, needs: Need[]): RolePower {
    const levels = new Uint8Array(techniques.classes.length)
    levels[classNumber] = level.yes
    const used = techniques.classes.map((_, number) => (number === classNumber ? technique : undefined))
    return {
      levels,
      techniques: used,
      ways: techniques.classes.map((_, number) => (number === classNumber ? [{ technique, needs }] : [])),
      elsewhere: new Uint8Array(levels.length),
      needs: new Uint8Array(techniques.needs.length),
      any: true,
    }
  }

  /** Roles are few and assignments many: those of one role share their list. */
  const usesCache = new Map<RolePower, Holding['uses'][]>()

  function usesOf(power: RolePower, at: number): Holding['uses'] {
    const known = usesCache.get(power)?.[at]
    if (known) return known
    const uses = [...power.levels.entries()].flatMap(([classNumber, met]) =>
      met > 0 ? { classNumber, level: Math.min(met, at) } : [],
    )
    const lists = usesCache.get(power) ?? []
    lists[at] = uses
    usesCache.set(power, lists)
    return uses
  }

  function elsewhere(principal: PrincipalId, classNumber: number) {
    if (!techniques.classes[classNumber]!.elsewhere) return level.yes
    return of(principal).reduce((best, { at, power }) => Math.max(best, Math.min(at, power.elsewhere[classNumber]!)), 0)
  }

  function on(principal: PrincipalId, classNumber: number, number: number) {
    let best: { level: number; holding: Holding } | undefined
    for (const holding of of(principal)) {
      if (number < holding.start || number >= holding.end) continue
      const met = Math.min(holding.at, holding.power.levels[classNumber]!)
      if (met > (best?.level ?? 0) && !isDenied(principal, holding, classNumber, number)) best = { level: met, holding }
    }
    if (!best) return undefined
    const met = Math.min(best.level, elsewhere(principal, classNumber))
    return met > 0 ? { level: met, holding: best.holding } : undefined
  }

  function isDenied(principal: PrincipalId, holding: Holding, classNumber: number, number: number): boolean {
    if (index.denies.length === 0) return false
    const applying = index.denies.filter(
      ({ deny, scope }) =>
        deny.effect === 'enforced' &&
        !deny.condition &&
        (deny.doNotApplyToChildScopes ? number === scope : isWithin(index.tree, number, scope)) &&
        names(principal, deny.principals) &&
        !names(principal, deny.excludePrincipals),
    )
    if (applying.length === 0) return false
    const isTaken = (need: Need) =>
      applying.some(({ deny }) => {
        const outcome = outcomeOf(deny.permissions, need.plane, foldAscii(need.action))
        return outcome?.kind === 'granted' && !outcome.match.condition
      })
    // Denied only where every way that the role meets lacks something. A role assigned to oneself opens the others,
    // so there both the assigning and all of them must be denied.
    return holding.power.ways[classNumber]!.every(
      ({ technique, needs }) =>
        needs.some(isTaken) ||
        (technique.yields === 'anyRole' &&
          techniques.classes[classNumber]!.techniques.every((other) => other.needs.every((all) => all.some(isTaken)))),
    )
  }

  const names = (principal: PrincipalId, list: { id: PrincipalId; type?: string }[]) => {
    const above = index.groups.above(principal)
    return list.some(({ id, type }) => id === everyone || type === 'SystemDefined' || id === principal || above.has(id))
  }

  return { of, elsewhere, on, isDenied }
}

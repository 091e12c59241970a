import type { RoleAssignment } from '../../model/facts.ts'
import type { PrincipalId } from '../../model/guid.ts'
import type { Need, Technique } from '../../techniques/technique.ts'
import type { TenantIndex } from '../tenant/tenant-index.ts'
import { level, type RolePower, type TechniqueIndex } from './technique-index.ts'

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
}

export function holdingsOf(index: TenantIndex, techniques: TechniqueIndex): Holdings {
  const cache = new Map<PrincipalId, Holding[]>()
  const none: Holding[] = []

  function of(principal: PrincipalId): Holding[] {
    const known = cache.get(principal)
    if (known) return known
    const held: Holding[] = []
    for (const holder of index.groups.selfAndAbove(principal))
      for (const { assignment, scope: start, role, level: gives } of index.assignmentsOf.get(holder) ?? []) {
        // A condition only narrows: most roles are passed over without a look at the assignment.
        if (gives === level.no || !techniques.powerOf(role).any) continue
        const { condition } = assignment
        const power = techniques.powerOf(role, { condition, principal })
        if (!power.any) continue
        const at = condition === undefined ? level.yes : level.conditional
        const through = index.groups.above(principal).get(holder) ?? []
        held.push({ start, end: index.tree.end[start]!, power, at, uses: usesOf(power, at), assignment, through })
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
      ways: techniques.classes.map((_, number) =>
        number === classNumber ? [{ technique, needs, level: level.yes }] : [],
      ),
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

  return { of, elsewhere }
}

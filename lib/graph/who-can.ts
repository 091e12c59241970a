import type { PrincipalId } from '../model/guid.ts'
import type { Technique } from '../techniques/technique.ts'
import type { Holding, Holdings } from './holdings.ts'
import type { ManagedIdentity } from './managed-identities.ts'
import { level, type TechniqueIndex } from './technique-index.ts'
import type { TenantIndex } from './tenant-index.ts'

/** A principal that can become an identity, by which step. */
export interface Becoming {
  principal: PrincipalId
  level: number
  technique: Technique
  /** Number of the scope that it is used on. */
  on: number
  holding: Holding
}

/** A principal that can get somewhere, and its first step on the way; `becomes` is absent for one that holds a role there itself. */
export interface Approach {
  principal: PrincipalId
  level: number
  /** Identities to become on the way, 0 for none. */
  ring: number
  becomes?: { identity: ManagedIdentity; technique: Technique; on: number; holding: Holding }
}

export interface WhoCan {
  /** In one step. */
  become(identity: ManagedIdentity): Becoming[]
  /** In any number of steps, nearest first, each principal by a shortest way. */
  comeTo(identity: ManagedIdentity): Approach[]
  /** Who holds something at the scope number, or can become somebody who does. */
  reach(number: number): Approach[]
}

export function whoCan(index: TenantIndex, techniques: TechniqueIndex, holdings: Holdings): WhoCan {
  const targetsOf = new Map<ManagedIdentity, { classNumber: number; place: number }[]>()
  for (const [classNumber, { yields }] of techniques.classes.entries())
    for (const [place, identities] of yields.entries())
      for (const identity of identities) {
        const list = targetsOf.get(identity)
        if (list) list.push({ classNumber, place })
        else targetsOf.set(identity, [{ classNumber, place }])
      }
  const isPartOfCombination = new Set(techniques.combined.map((one) => one.class))
  const stepsTo = new Map<ManagedIdentity, Becoming[]>()

  function become(identity: ManagedIdentity): Becoming[] {
    const known = stepsTo.get(identity)
    if (known) return known
    const best = new Map<PrincipalId, Becoming>()
    for (const { classNumber, place } of targetsOf.get(identity) ?? []) {
      const { numbers, open } = techniques.classes[classNumber]!
      const on = numbers[place]!
      for (const principal of candidates(classNumber, on)) {
        if (principal === identity.principalId) continue
        const found = holdings.on(principal, classNumber, on)
        const surely = Math.min(found?.level ?? 0, open[place]!)
        if (!found || surely <= (best.get(principal)?.level ?? 0)) continue
        best.set(principal, {
          principal,
          level: surely,
          technique: found.holding.power.techniques[classNumber]!,
          on,
          holding: found.holding,
        })
      }
    }
    const steps = [...best.values()]
    stepsTo.set(identity, steps)
    return steps
  }

  /** Principals with a role at or above the scope that has anything to do with the class. */
  function candidates(classNumber: number, on: number): Set<PrincipalId> {
    const found = new Set<PrincipalId>()
    for (let scope = on; scope !== -1; scope = index.tree.parent[scope]!)
      for (const { assignment } of index.assignmentsAt.get(scope) ?? []) {
        if (assignment.state !== 'active' || found.has(assignment.principalId)) continue
        const power = techniques.powerOf(index.roles.get(assignment.roleId))
        if (power.levels[classNumber] === 0 && !(isPartOfCombination.has(classNumber) && power.any)) continue
        found.add(assignment.principalId)
        for (const member of index.groups.below(assignment.principalId)) found.add(member)
      }
    return found
  }

  /** Backward from identities already known to get there, surest first, then nearest. */
  function closure(starts: Approach[]): Approach[] {
    const best = new Map(starts.map((start) => [start.principal, start]))
    for (const threshold of [level.yes, level.conditional, level.unknown]) {
      const queue = [...best.values()].filter((approach) => approach.level >= threshold)
      for (let at = 0; at < queue.length; at++) {
        const { principal: reached, ring } = queue[at]!
        const identity = index.identities.byPrincipal.get(reached)
        if (!identity) continue
        for (const step of become(identity)) {
          if (step.level < threshold || (best.get(step.principal)?.level ?? 0) >= threshold) continue
          const { technique, on, holding } = step
          const approach = {
            principal: step.principal,
            level: threshold,
            ring: ring + 1,
            becomes: { identity, technique, on, holding },
          }
          best.set(step.principal, approach)
          queue.push(approach)
        }
      }
    }
    return [...best.values()].sort(
      (a, b) => b.level - a.level || a.ring - b.ring || (a.principal < b.principal ? -1 : 1),
    )
  }

  function comeTo(identity: ManagedIdentity): Approach[] {
    if (!identity.principalId) return []
    const start: Approach = { principal: identity.principalId, level: level.yes, ring: 0 }
    return closure([start]).filter((approach) => approach !== start)
  }

  function reach(number: number): Approach[] {
    const holders = new Map<PrincipalId, Approach>()
    for (let scope = number; scope !== -1; scope = index.tree.parent[scope]!)
      for (const { assignment } of index.assignmentsAt.get(scope) ?? []) {
        if (assignment.state !== 'active') continue
        const surely = !index.roles.has(assignment.roleId)
          ? level.unknown
          : assignment.condition
            ? level.conditional
            : level.yes
        for (const principal of [assignment.principalId, ...index.groups.below(assignment.principalId)])
          if (surely > (holders.get(principal)?.level ?? 0))
            holders.set(principal, { principal, level: surely, ring: 0 })
      }
    return closure([...holders.values()])
  }

  return { become, comeTo, reach }
}

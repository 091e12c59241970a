import type { Permission } from '../../model/facts.ts'
import { foldAscii } from '../../model/scope.ts'
import { outcomeOf } from '../../rbac/permission.ts'
import type { Need, Technique } from '../../techniques/technique.ts'
import { type Level, level } from '../tenant/level.ts'
import type { TargetClass } from './technique-index.ts'

/** How surely something is held of each class, of each class's other need, and of each need of techniques that take several. */
export interface Strengths {
  levels: Uint8Array
  elsewhere: Uint8Array
  needs: Uint8Array
}

/** What comes with a role, and by which ways. */
export interface Gain extends Strengths {
  /** By class: the alternatives that it meets, and by which technique; a deny must take one need of each to stop it. */
  ways: Way[][]
}

/** What one role alone is good for. */
export interface RolePower extends Gain {
  /** By class: the technique that gives it. */
  techniques: (Technique | undefined)[]
  any: boolean
}

/** One alternative of a technique. */
export interface Alternative {
  technique: Technique
  needs: Need[]
}

export interface Way extends Alternative {
  /** How surely the role meets the needs. */
  level: number
}

/** An alternative of several needs, which two roles together may meet; `needs` are numbers of needs. */
export interface Combination {
  class: number
  technique: Technique
  needs: number[]
}

/** What the powers of roles are told by. */
export interface Measures {
  classes: TargetClass[]
  /** Of techniques that take several. */
  needs: Need[]
  combined: Combination[]
  /** Techniques that yield whatever a role can give. */
  anyRole: Technique[]
}

export const strengths = ({ classes, needs }: Measures, each: Level): Strengths => ({
  levels: new Uint8Array(classes.length).fill(each),
  elsewhere: new Uint8Array(classes.length).fill(each),
  needs: new Uint8Array(needs.length).fill(each),
})

export const alternativesOf = (technique: Technique): Alternative[] =>
  technique.needs.map((needs) => ({ technique, needs }))

const levelOf = (permissions: Permission[], need: Need): Level => {
  const outcome = outcomeOf(permissions, need.plane, foldAscii(need.action))
  if (outcome?.kind !== 'granted') return level.no
  return outcome.match.condition ? level.conditional : level.yes
}

const levelOfWay = (permissions: Permission[], { needs }: Alternative) =>
  needs.reduce<Level>((least, need) => Math.min(least, levelOf(permissions, need)) as Level, level.yes)

const assigning = 'microsoft.authorization/roleassignments/write'
export const isAssigning = ({ needs }: Alternative) => needs.every(({ action }) => foldAscii(action) === assigning)

/** Assigning a role and then using it: a deny may stop either. */
const onward = ({ technique, needs }: Alternative, met: number, ways: Way[]): Way[] =>
  ways.map((way) => ({ technique, needs: [...needs, ...way.needs], level: Math.min(met, way.level) }))

/** @param gain what comes with the roles that may be assigned with this one; `undefined` for any role at all. */
export function rolePower(permissions: Permission[], measures: Measures, gain: Gain | undefined): RolePower {
  const { classes, needs, anyRole } = measures
  const power = strengths(measures, level.no)
  const used: (Technique | undefined)[] = classes.map(() => undefined)
  const ways: Way[][] = classes.map(() => [])
  const general = anyRole.flatMap(alternativesOf).map((way) => ({ way, met: levelOfWay(permissions, way) }))
  const gained = (way: Alternative, met: number, from: 'levels' | 'elsewhere' | 'needs', at: number) =>
    gain && isAssigning(way) ? Math.min(met, gain[from][at]!) : met
  const best = (from: 'elsewhere' | 'needs', at: number) =>
    Math.max(0, ...general.map(({ way, met }) => gained(way, met, from, at)))
  for (const [number, { techniques, elsewhere }] of classes.entries()) {
    const own = techniques.flatMap(alternativesOf).map((way) => ({ way, met: levelOfWay(permissions, way) as number }))
    for (const { way, met } of [
      ...own,
      ...general.map(({ way, met }) => ({ way, met: gained(way, met, 'levels', number) })),
    ]) {
      if (met === level.no) continue
      ways[number]!.push(
        ...(gain && isAssigning(way) ? onward(way, met, gain.ways[number]!) : [{ ...way, level: met }]),
      )
      if (met <= power.levels[number]!) continue
      power.levels[number] = met
      used[number] = way.technique
    }
    if (elsewhere)
      power.elsewhere[number] = Math.max(
        ...elsewhere.map((need) => levelOf(permissions, need)),
        best('elsewhere', number),
      )
  }
  // A right to assign any role is in the classes already; roles that it is limited to may give one need of several.
  for (const [at, need] of needs.entries())
    power.needs[at] = Math.max(levelOf(permissions, need), gain ? best('needs', at) : level.no)
  const assigns = general.find(({ way, met }) => isAssigning(way) && met > level.no)?.way
  if (gain && assigns)
    for (const { class: number, needs: taken } of measures.combined) {
      const met = Math.min(...taken.map((need) => power.needs[need]!))
      if (met <= power.levels[number]!) continue
      power.levels[number] = met
      used[number] = assigns.technique
      ways[number]!.push(
        ...onward(assigns, met, [{ ...assigns, needs: taken.map((need) => needs[need]!), level: met }]),
      )
    }
  const any = [power.levels, power.elsewhere, power.needs].some((list) => list.some((one) => one > 0))
  return { ...power, techniques: used, ways, any }
}

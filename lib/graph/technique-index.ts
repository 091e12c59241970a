import type { Permission, Resource, RoleDefinition } from '../model/facts.ts'
import { foldAscii } from '../model/scope.ts'
import { outcomeOf } from '../rbac/permission.ts'
import type { Need, Technique } from '../techniques/technique.ts'
import type { ManagedIdentities, ManagedIdentity } from './managed-identities.ts'
import type { ScopeTree } from './scope-tree.ts'

/** How surely something can be done; a higher number is surer. */
export const level = { no: 0, unknown: 1, conditional: 2, yes: 3 } as const
export type Level = (typeof level)[keyof typeof level]

/**
 * The things that one group of techniques is used on and what each yields, sorted by scope number: what a role at a
 * scope lets its holder take over is one run of `numbers`.
 */
export interface TargetClass {
  techniques: Technique[]
  numbers: Int32Array
  /** Identities that fall with the target at the same place. */
  yields: ManagedIdentity[][]
  /** Level by place: lower where a setting that decides was not read. */
  open: Uint8Array
  someUnsure: boolean
  /** Needed besides, anywhere. */
  elsewhere: Need[] | undefined
}

/** What one role alone is good for. */
export interface RolePower {
  /** By class: level, and the technique that gives it. */
  levels: Uint8Array
  techniques: (Technique | undefined)[]
  /** By class: the alternatives that it meets, and by which technique; a deny must take one need of each to stop it. */
  ways: Way[][]
  /** By class with `elsewhere`: level of that other need. */
  elsewhere: Uint8Array
  /** By need of techniques that take several: level. Empty where the role has none of them. */
  needs: Uint8Array
  any: boolean
}

export interface Way {
  technique: Technique
  needs: Need[]
}

export interface TechniqueIndex {
  classes: TargetClass[]
  /** Alternatives of several needs, which two roles together may meet. */
  combined: { class: number; technique: Technique; needs: number[] }[]
  needs: Need[]
  powerOf(role: RoleDefinition | undefined): RolePower
}

export function techniqueIndexOf(
  techniques: Technique[],
  tree: ScopeTree,
  resources: Resource[],
  identities: ManagedIdentities,
): TechniqueIndex {
  const classes = classesOf(techniques, tree, resources, identities)
  const needs: Need[] = []
  const combined: TechniqueIndex['combined'] = []
  for (const [number, { techniques: own }] of classes.entries())
    for (const technique of own)
      for (const alternative of technique.needs)
        if (alternative.length > 1)
          combined.push({ class: number, technique, needs: alternative.map((need) => needs.push(need) - 1) })
  const anyRole = techniques.filter((technique) => technique.yields === 'anyRole')
  const powers = new Map<RoleDefinition, RolePower>()
  const unknown: RolePower = {
    levels: new Uint8Array(classes.length).fill(level.unknown),
    techniques: classes.map((one) => one.techniques[0]),
    ways: classes.map((one) => one.techniques.flatMap(waysOf)),
    elsewhere: new Uint8Array(classes.length).fill(level.unknown),
    needs: new Uint8Array(needs.length).fill(level.unknown),
    any: true,
  }
  return {
    classes,
    combined,
    needs,
    powerOf(role) {
      if (!role) return unknown
      const known = powers.get(role)
      if (known) return known
      const power = rolePower(role.permissions, classes, needs, anyRole)
      powers.set(role, power)
      return power
    },
  }
}

/** Techniques that are used on the same things under the same circumstances share a class. */
function classesOf(
  techniques: Technique[],
  tree: ScopeTree,
  resources: Resource[],
  identities: ManagedIdentities,
): TargetClass[] {
  const groups = new Map<string, Technique[]>()
  for (const technique of techniques) {
    if (technique.yields !== 'wornIdentities' && technique.yields !== 'theIdentity') continue
    const own = technique.open || technique.elsewhere ? technique.id : (technique.hows?.join() ?? '')
    for (const type of technique.targets) {
      const key = `${technique.yields} ${type} ${own}`
      groups.set(key, [...(groups.get(key) ?? []), technique])
    }
  }
  const byType = new Map<string, number[]>()
  for (let number = 0; number < tree.ids.length; number++) {
    const resource = resources[tree.resource[number]!]
    if (!resource) continue
    const list = byType.get(resource.type)
    if (list) list.push(number)
    else byType.set(resource.type, [number])
  }
  const classes = [...groups].map(([key, own]) => {
    const [yields, type] = key.split(' ') as [Technique['yields'], string]
    const places = (byType.get(type) ?? []).flatMap((number) => {
      const resource = resources[tree.resource[number]!]!
      const fallen = yields === 'theIdentity' ? identityAt(identities, resource) : wornBy(identities, resource, own[0]!)
      const open = own[0]!.open?.(resource) ?? 'yes'
      return fallen.length === 0 || open === 'no' ? [] : [{ number, fallen, open: level[open] }]
    })
    return {
      techniques: own,
      numbers: Int32Array.from(places, ({ number }) => number),
      yields: places.map(({ fallen }) => fallen),
      open: Uint8Array.from(places, ({ open }) => open),
      someUnsure: places.some(({ open }) => open < level.yes),
      elsewhere: own[0]!.elsewhere,
    }
  })
  return classes.filter(({ numbers }) => numbers.length > 0)
}

const isUsable = (identity: ManagedIdentity) =>
  identity.principalId !== undefined && identity.state !== 'deleted' && identity.state !== 'softDeleted'

const identityAt = (identities: ManagedIdentities, resource: Resource) => {
  const identity = identities.byArmId.get(resource.id)
  return identity && identity.kind === 'user' && isUsable(identity) ? [identity] : []
}

const wornBy = (identities: ManagedIdentities, resource: Resource, { hows }: Technique) => [
  ...new Set(
    (identities.wornBy.get(resource.id) ?? [])
      .filter(({ wear }) => hows?.includes(wear.how) ?? true)
      .map(({ identity }) => identity)
      .filter(isUsable),
  ),
]

const waysOf = (technique: Technique): Way[] => technique.needs.map((needs) => ({ technique, needs }))

const levelOf = (permissions: Permission[], need: Need): Level => {
  const outcome = outcomeOf(permissions, need.plane, foldAscii(need.action))
  if (outcome?.kind !== 'granted') return level.no
  return outcome.match.condition ? level.conditional : level.yes
}

const levelOfWay = (permissions: Permission[], { needs }: Way) =>
  needs.reduce<Level>((least, need) => Math.min(least, levelOf(permissions, need)) as Level, level.yes)

function rolePower(permissions: Permission[], classes: TargetClass[], needs: Need[], anyRole: Technique[]): RolePower {
  const levels = new Uint8Array(classes.length)
  const elsewhere = new Uint8Array(classes.length)
  const used: (Technique | undefined)[] = classes.map(() => undefined)
  const ways: Way[][] = classes.map(() => [])
  for (const [number, { techniques, elsewhere: other }] of classes.entries()) {
    for (const way of [...techniques, ...anyRole].flatMap(waysOf)) {
      const met = levelOfWay(permissions, way)
      if (met === level.no) continue
      ways[number]!.push(way)
      if (met <= levels[number]!) continue
      levels[number] = met
      used[number] = way.technique
    }
    if (other)
      elsewhere[number] = Math.max(
        ...other.map((need) => levelOf(permissions, need)),
        ...anyRole.flatMap(waysOf).map((way) => levelOfWay(permissions, way)),
      )
  }
  const each = Uint8Array.from(needs, (need) => levelOf(permissions, need))
  return {
    levels,
    techniques: used,
    ways,
    elsewhere,
    needs: each,
    any: [levels, elsewhere, each].some((list) => list.some((one) => one > 0)),
  }
}

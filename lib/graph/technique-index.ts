import type { Resource, RoleDefinition } from '../model/facts.ts'
import type { Need, Technique } from '../techniques/technique.ts'
import { level } from './level.ts'
import type { ManagedIdentities, ManagedIdentity } from './managed-identities.ts'
import type { Combination, RolePower } from './role-power.ts'
import { type Assigned, rolePowersOf } from './role-powers.ts'
import type { ScopeTree } from './scope-tree.ts'
import type { TenantIndex } from './tenant-index.ts'

export { level } from './level.ts'
export type { RolePower } from './role-power.ts'

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

export interface TechniqueIndex {
  classes: TargetClass[]
  combined: Combination[]
  needs: Need[]
  /** What a role is good for, within the limits that the assignment's condition sets to assigning further roles. */
  powerOf(role: RoleDefinition | undefined, assigned?: Assigned): RolePower
}

export function techniqueIndexOf(techniques: Technique[], index: TenantIndex): TechniqueIndex {
  const classes = classesOf(techniques, index.tree, index.facts.resources, index.identities)
  const needs: Need[] = []
  const combined: Combination[] = []
  for (const [number, { techniques: own }] of classes.entries())
    for (const technique of own)
      for (const alternative of technique.needs)
        if (alternative.length > 1)
          combined.push({ class: number, technique, needs: alternative.map((need) => needs.push(need) - 1) })
  const anyRole = techniques.filter((technique) => technique.yields === 'anyRole')
  return { classes, combined, needs, powerOf: rolePowersOf({ classes, needs, combined, anyRole }, index) }
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

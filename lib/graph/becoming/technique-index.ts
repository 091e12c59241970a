import type { Resource, RoleDefinition, Wear } from '../../model/facts.ts'
import type { Need, Technique } from '../../techniques/technique.ts'
import { level } from '../tenant/level.ts'
import type { ManagedIdentities, ManagedIdentity } from '../tenant/managed-identities.ts'
import type { TenantIndex } from '../tenant/tenant-index.ts'
import { NumberList } from './number-list.ts'
import type { Combination, RolePower } from './role-power.ts'
import { type Assigned, rolePowersOf } from './role-powers.ts'

export { level } from '../tenant/level.ts'
export type { RolePower } from './role-power.ts'

/**
 * The things that one group of techniques is used on and what each yields, sorted by scope number: what a role at a
 * scope lets its holder take over is one run of `numbers`.
 */
export interface TargetClass {
  /** Type of its targets, lower case. */
  type: string
  gives: Technique['yields']
  techniques: Technique[]
  numbers: Int32Array
  /** Identities that fall with the target at the same place. */
  yields: ManagedIdentity[][]
  /** Level by place: lower where a setting that decides was not read. */
  open: Uint8Array
  /** Needed besides, anywhere. */
  elsewhere: Need[] | undefined
}

export interface TechniqueIndex {
  classes: TargetClass[]
  /** Classes that have no target in the tenant. */
  empty: TargetClass[]
  combined: Combination[]
  needs: Need[]
  /** What a role is good for, within the limits that the assignment's condition sets to assigning further roles. */
  powerOf(role: RoleDefinition | undefined, assigned?: Assigned): RolePower
}

export function techniqueIndexOf(techniques: Technique[], index: TenantIndex): TechniqueIndex {
  const all = classesOf(techniques, index)
  const classes = all.filter(({ numbers }) => numbers.length > 0)
  const empty = all.filter(({ numbers }) => numbers.length === 0)
  const needs: Need[] = []
  const combined: Combination[] = []
  for (const [number, { techniques: own }] of classes.entries())
    for (const technique of own)
      for (const alternative of technique.needs)
        if (alternative.length > 1)
          combined.push({ class: number, technique, needs: alternative.map((need) => needs.push(need) - 1) })
  const anyRole = techniques.filter((technique) => technique.yields === 'anyRole')
  return { classes, empty, combined, needs, powerOf: rolePowersOf({ classes, needs, combined, anyRole }, index) }
}

/** Techniques that are used on the same things under the same circumstances share a class. */
function classesOf(techniques: Technique[], { tree, identities, resourceAt }: TenantIndex): TargetClass[] {
  const groups = new Map<string, Technique[]>()
  for (const technique of techniques) {
    if (technique.yields !== 'wornIdentities' && technique.yields !== 'theIdentity') continue
    const own = technique.open || technique.elsewhere ? technique.id : (technique.hows?.join() ?? '')
    for (const type of technique.targets) {
      const key = `${technique.yields} ${type} ${own}`
      groups.set(key, [...(groups.get(key) ?? []), technique])
    }
  }
  const byType = new Map<string, Target[]>()
  for (const key of groups.keys()) byType.set(key.split(' ')[1]!, [])
  for (let number = 0; number < tree.ids.length; number++) {
    const resource = resourceAt(number)
    if (resource) byType.get(resource.type)?.push({ number, resource, worn: wornBy(identities, resource) })
  }
  return [...groups].map(([key, own]) => {
    const [gives, type] = key.split(' ') as [Technique['yields'], string]
    const one: TargetClass = {
      type,
      gives,
      techniques: own,
      numbers: new Int32Array(),
      yields: [],
      open: new Uint8Array(),
      elsewhere: own[0]!.elsewhere,
    }
    const [numbers, open] = [new NumberList(), new NumberList()]
    for (const target of byType.get(type) ?? []) {
      const fallen = fallenWith(one, target.resource, target.worn, identities)
      if (!fallen) continue
      numbers.push(target.number)
      open.push(fallen.open)
      one.yields.push(fallen.identities)
    }
    return { ...one, numbers: numbers.packed(), open: Uint8Array.from(open.packed()) }
  })
}

/** What falls with a resource by the techniques of a class, and how openly; `undefined` where it is no target of them. */
export function targetOf(one: TargetClass, resource: Resource, identities: ManagedIdentities) {
  return resource.type === one.type ? fallenWith(one, resource, wornBy(identities, resource), identities) : undefined
}

function fallenWith(
  { gives, techniques }: TargetClass,
  resource: Resource,
  worn: Worn[],
  identities: ManagedIdentities,
): { identities: ManagedIdentity[]; open: number } | undefined {
  const fallen = gives === 'theIdentity' ? identityAt(identities, resource) : yieldedBy(worn, techniques[0]!)
  const surely = techniques[0]!.open?.(resource) ?? 'yes'
  return fallen.length === 0 || surely === 'no' ? undefined : { identities: fallen, open: level[surely] }
}

interface Target {
  number: number
  resource: Resource
  worn: Worn[]
}
type Worn = { identity: ManagedIdentity; wear: Wear }

const isUsable = (identity: ManagedIdentity) =>
  identity.principalId !== undefined && identity.state !== 'deleted' && identity.state !== 'softDeleted'

const nothing: never[] = []

const identityAt = (identities: ManagedIdentities, resource: Resource): ManagedIdentity[] => {
  const identity = identities.byArmId.get(resource.id)
  return identity && identity.kind === 'user' && isUsable(identity) ? [identity] : nothing
}

const wornBy = (identities: ManagedIdentities, resource: Resource): Worn[] =>
  identities.wornBy.get(resource.id)?.filter(({ identity }) => isUsable(identity)) ?? nothing

function yieldedBy(worn: Worn[], { hows }: Technique): ManagedIdentity[] {
  if (worn.length === 0) return nothing
  const usable = hows ? worn.filter(({ wear }) => hows.includes(wear.how)) : worn
  return [...new Set(usable.map(({ identity }) => identity))]
}

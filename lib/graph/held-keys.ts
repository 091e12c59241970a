import type { Resource, RoleAssignment, RoleDefinition } from '../model/facts.ts'
import type { PrincipalId } from '../model/guid.ts'
import { foldAscii } from '../model/scope.ts'
import type { Answer } from '../model/verdict.ts'
import { outcomeOf } from '../rbac/permission.ts'
import type { Technique } from '../techniques/technique.ts'
import { ask } from './ask.ts'
import { type Grant, grantsCovering, grantsOf } from './reach.ts'
import { isWithin } from './scope-tree.ts'
import { doorsOf } from './tenant-doors.ts'
import type { TenantIndex } from './tenant-index.ts'
import { insideOf, keyTechniques } from './working-keys.ts'

/** A listed resource whose keys work, and which the principal may get. */
export interface HeldKey {
  technique: Technique
  /** The control-plane action that gives the key. */
  action: string
  target: Resource
  /** `unknown` where it was not read whether keys of the target work. */
  answer: Exclude<Answer, 'no'>
  /** A grant that gives it. */
  grant: Grant
}

/** Data that the principal has by keys, without a right to it. Roles that were not read give nothing here. */
export function heldKeysOf(index: TenantIndex, principal: PrincipalId): HeldKey[] {
  const grants = grantsOf(index, principal).filter(({ assignment, role }) => role && assignment.state === 'active')
  return keyTechniques.flatMap((technique) => {
    const giving = waysOf(technique).flatMap(({ action }) =>
      grants.filter(({ role }) => gives(role!, action)).map((grant) => ({ action, grant })),
    )
    if (giving.length === 0) return []
    return technique.targets
      .flatMap((type) => doorsOf(index).resourcesOf(type))
      .flatMap((target) => bestKey(index, principal, { technique, target, giving }) ?? [])
  })
}

interface Candidate {
  technique: Technique
  target: Resource
  giving: { action: string; grant: Grant }[]
}

function bestKey(index: TenantIndex, principal: PrincipalId, { technique, target, giving }: Candidate) {
  const number = index.tree.numbers.get(target.id)!
  const open = technique.open?.(target) ?? 'yes'
  if (open === 'no') return undefined
  let best: HeldKey | undefined
  for (const { action, grant } of giving) {
    if (best?.answer === 'yes' || !isWithin(index.tree, number, grant.scope)) continue
    const { answer } = ask(index, { id: '', principalId: principal, action, scope: target.id })
    if (answer !== 'no' && (!best || answer === 'yes')) best = { technique, action, target, answer, grant }
  }
  return best && (open === 'unknown' ? { ...best, answer: open } : best)
}

/** A principal that an assignment at or above a resource names, and that may get a key of it. */
export interface KeyHolder {
  assignment: RoleAssignment
  role: RoleDefinition
  technique: Technique
  answer: Exclude<Answer, 'no'>
}

/** Whom roles give a key of the resource, where its keys may work; each assignment once. */
export function keyHoldersOf(index: TenantIndex, target: Resource): KeyHolder[] {
  const covering = grantsCovering(index, index.tree.numbers.get(target.id)!)
  return keyTechniques
    .filter(({ targets }) => targets.includes(target.type))
    .flatMap((technique) => {
      const open = technique.open?.(target) ?? 'yes'
      if (open === 'no') return []
      return covering.flatMap(({ assignment }) => {
        const role = index.roles.get(assignment.roleId)
        const way = waysOf(technique).find(({ action }) => role && gives(role, action))
        if (!role || !way || assignment.state !== 'active') return []
        const { principalId } = assignment
        const { answer } = ask(index, { id: '', principalId, action: way.action, scope: target.id })
        return answer === 'no' ? [] : [{ assignment, role, technique, answer: open === 'unknown' ? open : answer }]
      })
    })
}

/** Alternatives that open the whole target. */
const waysOf = (technique: Technique) => technique.needs.flat().filter((need) => !insideOf(need, technique))

const gives = (role: RoleDefinition, action: string) =>
  outcomeOf(role.permissions, 'control', foldAscii(action))?.kind === 'granted'

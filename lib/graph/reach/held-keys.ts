import type { Resource, RoleAssignment, RoleDefinition } from '../../model/facts.ts'
import type { PrincipalId } from '../../model/guid.ts'
import { foldAscii } from '../../model/scope.ts'
import type { Answer } from '../../model/verdict.ts'
import { outcomeOf } from '../../rbac/permission.ts'
import type { Technique } from '../../techniques/technique.ts'
import { isWithin } from '../tenant/scope-tree.ts'
import type { TenantIndex } from '../tenant/tenant-index.ts'
import { ask } from '../verdict/ask.ts'
import { doorsOf } from '../verdict/tenant-doors.ts'
import { insideOf, keyTechniques } from '../verdict/working-keys.ts'
import { type Grant, grantsCovering, grantsOf } from './reach.ts'

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
    const giving = actionsOf(technique).flatMap((action) => givingOf(grants, action))
    // Surest first, so that the first that covers a target decides.
    giving.sort((a, b) => Number(a.conditional) - Number(b.conditional))
    if (giving.length === 0) return []
    const denied = index.denies.some(({ deny }) => giving.some(({ action }) => holdsAction(deny.permissions, action)))
    return technique.targets
      .flatMap((type) => doorsOf(index).resourcesOf(type))
      .flatMap((target) => keyOf(index, principal, { technique, target, giving, denied }) ?? [])
  })
}

interface Giving {
  action: string
  grant: Grant
  conditional: boolean
}

function givingOf(grants: Grant[], action: string): Giving[] {
  return grants.flatMap((grant) => {
    const outcome = outcomeOf(grant.role!.permissions, 'control', foldAscii(action))
    if (outcome?.kind !== 'granted') return []
    const condition = grant.assignment.condition ?? outcome.match.condition
    return [{ action, grant, conditional: condition !== undefined }]
  })
}

interface Candidate {
  technique: Technique
  target: Resource
  giving: Giving[]
  /** Whether some deny takes one of the actions, somewhere: then each target is asked for by itself. */
  denied: boolean
}

function keyOf(index: TenantIndex, principal: PrincipalId, { technique, target, giving, denied }: Candidate) {
  const open = technique.open?.(target) ?? 'yes'
  if (open === 'no') return undefined
  const number = index.tree.numbers.get(target.id)!
  let best: HeldKey | undefined
  for (const { action, grant, conditional } of giving) {
    if (best?.answer === 'yes' || !isWithin(index.tree, number, grant.scope)) continue
    const answer = denied ? answerTo(index, principal, action, target) : conditional ? 'conditional' : 'yes'
    if (answer !== 'no' && (!best || answer === 'yes')) best = { technique, action, target, answer, grant }
  }
  return best && open === 'unknown' ? { ...best, answer: open } : best
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
        if (!role || assignment.state !== 'active') return []
        const actions = actionsOf(technique).filter((action) => holdsAction(role.permissions, action))
        const best = (principal: PrincipalId) =>
          surest(actions.map((action) => answerTo(index, principal, action, target)))
        const own = best(assignment.principalId)
        // A deny may hit the group and leave out some of its members.
        const answer = own === 'no' ? surest([...index.groups.below(assignment.principalId)].map(best)) : own
        return answer === 'no' ? [] : [{ assignment, role, technique, answer: open === 'unknown' ? open : answer }]
      })
    })
}

const surest = (all: Answer[]): Answer =>
  (['yes', 'conditional', 'unknown'] as const).find((answer) => all.includes(answer)) ?? 'no'

/** Actions that give a key of the whole target. */
const actionsOf = (technique: Technique) =>
  technique.needs.flat().flatMap((need) => (insideOf(need, technique) ? [] : [need.action]))

const holdsAction = (permissions: RoleDefinition['permissions'], action: string) =>
  outcomeOf(permissions, 'control', foldAscii(action))?.kind === 'granted'

const answerTo = (index: TenantIndex, principalId: PrincipalId, action: string, { id }: Resource) =>
  ask(index, { id: '', principalId, action, scope: id }).answer

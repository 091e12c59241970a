import type { PrincipalId } from '../../model/guid.ts'
import type { ScopeId } from '../../model/scope.ts'
import type { Answer, Reason, Verdict } from '../../model/verdict.ts'
import { outcomeOf } from '../../rbac/permission.ts'
import type { TenantIndex } from '../tenant/tenant-index.ts'
import type { Asked } from './asked.ts'
import type { Door } from './door.ts'
import { type GapReason, gapReason, settingsGap } from './door-gaps.ts'
import { doors } from './doors/index.ts'
import { doorsOf, type IndexedEntry, resourceIn } from './tenant-doors.ts'
import { keySide, keyTechniques, type MayDo } from './working-keys.ts'

const doorOfType = new Map(doors.flatMap((door) => door.targets.map((type) => [type, door] as const)))
const guardedTypes = new Set([...doorOfType.keys(), ...keyTechniques.flatMap(({ targets }) => targets)])

/**
 * What becomes of a verdict by roles on a data action when the doors and the keys of the target are asked too. A target
 * with a door of its own goes by that door alone; keys that work come on top. Data actions on anything else, and at
 * scopes above a target, stay a matter of roles.
 */
export function throughDoors(index: TenantIndex, asked: Asked, byRoles: Verdict, mayDo: MayDo): Verdict {
  const type = asked.action.slice(0, asked.action.indexOf('/', asked.action.indexOf('/') + 1))
  const target = guardedTypes.has(type) ? resourceIn(asked.scope, type) : undefined
  if (!target) return byRoles
  const door = doorOfType.get(type)
  const direct = door ? doorSide(index, asked, door, target, byRoles) : byRoles
  if (direct.answer === 'yes') return direct
  const byKey = keySide(index, asked, target, mayDo)
  return byKey ? either(direct, byKey) : direct
}

const strength: Record<Answer, number> = { no: 0, unknown: 1, conditional: 2, yes: 3 }

/** The stronger of two verdicts, with its reasons first. */
function either(one: Verdict, other: Verdict): Verdict {
  const [first, second] = strength[other.answer] > strength[one.answer] ? [other, one] : [one, other]
  return { answer: first.answer, because: [...first.because, ...second.because.filter(({ kind }) => kind !== 'none')] }
}

function doorSide(index: TenantIndex, asked: Asked, door: Door, target: ScopeId, byRoles: Verdict): Verdict {
  const held = byRoles.because.filter(({ kind }) => kind === 'grant')
  switch (door.decides?.(index.resourceById(target)) ?? 'door') {
    case 'roles':
      return byRoles
    case 'nobody':
      return {
        answer: 'no',
        because: [{ kind: 'none', text: `\`${index.scopeName(target)}\` lets nobody in by ${door.label}` }],
      }
    case 'unknown':
      return {
        answer: 'unknown',
        because: [
          settingsGap(target, `whether \`${index.scopeName(target)}\` goes by roles or by ${door.label} was not read`),
          ...held,
        ],
      }
    case 'door': {
      const { answer, because } = byEntries(index, asked, door, target)
      return { answer, because: held.length > 0 ? [...because, rolesCountForNothing(door)] : because }
    }
  }
}

const rolesCountForNothing = (door: Door): Reason => ({
  kind: 'none',
  text: `a role with this data action is held, and counts for nothing here: only an entry of \`${door.label}\` does`,
})

function byEntries(index: TenantIndex, asked: Asked, door: Door, target: ScopeId): Verdict {
  const found = doorsOf(index)
    .at(target)
    .flatMap((entry) => entryOutcome(index, asked, entry, target) ?? [])
  if (!found.some(({ answer }) => answer === 'yes')) {
    const unread = door.unread?.(index, target, asked)
    if (unread) found.push({ answer: 'unknown', reason: unread })
  }
  if (found.length === 0)
    return {
      answer: 'no',
      because: [{ kind: 'none', text: `no ${door.label} of the principal or its groups opens this` }],
    }
  found.sort((a, b) => strength[b.answer] - strength[a.answer])
  return { answer: found[0]!.answer, because: found.map(({ reason }) => reason) }
}

interface EntryOutcome {
  answer: Answer
  reason: Reason
}

/** What one entry says of the question; `undefined` where it has nothing to do with it. */
function entryOutcome(
  index: TenantIndex,
  asked: Asked,
  entry: IndexedEntry,
  target: ScopeId,
): EntryOutcome | undefined {
  const below = asked.scope.slice(target.length)
  const place = target + (entry.door.spelled?.(below) ?? below)
  const scope = entry.scope!
  if (place !== scope && !place.startsWith(`${scope}/`)) return undefined
  const through = throughOf(index, asked.principal, entry)
  const unsure = through ? undefined : maybeIn(index, entry)
  if (!through && !unsure) return undefined
  if (!entry.permissions)
    return {
      answer: 'unknown',
      reason: gapReason(
        { of: 'cosmosRoleDefinition', assignmentId: entry.id },
        `the role definition \`${entry.gives}\` of an assignment at \`${scope}\` was not read`,
      ),
    }
  const outcome = outcomeOf(entry.permissions, 'data', asked.action)
  if (outcome?.kind !== 'granted') return undefined
  if (!through) return { answer: 'unknown', reason: unsure! }
  const condition = entry.condition ?? outcome.match.condition
  return {
    answer: condition ? 'conditional' : 'yes',
    reason: {
      kind: 'door',
      door: entry.door.id,
      entryId: entry.id,
      scope,
      gives: entry.gives,
      through,
      match: outcome.match,
      ...(condition ? { condition } : {}),
    },
  }
}

/** Groups from the principal to the one that the entry names; empty where it names the principal itself. */
function throughOf(index: TenantIndex, principal: PrincipalId, { principal: named, door }: IndexedEntry) {
  if (named === principal) return []
  const chain = index.groups.above(principal).get(named)
  return chain && (door.nested || chain.length === 1) ? chain : undefined
}

/** Why the principal may be in what the entry names, for all that was read. */
function maybeIn(index: TenantIndex, { id, principal, isGroup, scope, door }: IndexedEntry): GapReason | undefined {
  const name = index.directory.nameOf(principal)
  if (isGroup || index.groups.isGroup(principal)) {
    const groupId = index.groups.unreadIn(principal)
    return (
      groupId &&
      gapReason(
        { of: 'groupMembers', groupId, assignmentId: id },
        `the members of group \`${index.directory.nameOf(groupId)}\` were not read, and it holds ${door.label} at \`${scope}\``,
      )
    )
  }
  if (isGroup === false || !index.groups.mayBeGroup(principal)) return undefined
  return gapReason(
    { of: 'principal', principalId: principal, scope: scope! },
    `what \`${name}\` is was not read, and it holds ${door.label} at \`${scope}\`: it may be a group`,
  )
}

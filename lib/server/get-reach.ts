import { reachOf } from '#lib/graph/reach/held-intervals.ts'
import { type HeldKey, heldKeysOf } from '#lib/graph/reach/held-keys.ts'
import { grantsOf, resourceNumbersIn } from '#lib/graph/reach/reach.ts'
import { type ReachDoubt, reachDoubts } from '#lib/graph/reach/reach-doubts.ts'
import { doorsOf, type HeldEntry } from '#lib/graph/verdict/tenant-doors.ts'
import { shown } from '#lib/model/facts.ts'
import { principalId } from '#lib/model/guid.ts'
import type { Answer } from '#lib/model/verdict.ts'
import type { Tenant } from './runtime.ts'

/** What a principal holds, and every listed resource at or below what it holds. */
export interface ReachAnswer {
  principalId: string
  grants: { scope: string; role: string; via: string; conditional: boolean }[]
  /** Assignments that are not in force until they are activated. */
  eligible: { scope: string; role: string; via: string; conditional: boolean }[]
  resources: string[]
  /** What else it gets into: entries of doors beside Azure roles, and data behind keys that it may have. */
  doors: ReachedDoor[]
  /** What was not read and may add resources or take some away, with how many; empty where nothing is unsure. */
  unsure: ReachDoubt[]
}

export interface ReachedDoor {
  /** Id of the door, or of the technique that yields the key. */
  door: string
  /** Azure id of what is opened, or the name of an API or of the directory. */
  on: string
  gives: string
  via: string
  answer: Exclude<Answer, 'no'>
  condition?: string
  /** True for keys: it holds no right to the data itself. */
  derived: boolean
}

/** @param id a principal id; `via` is `direct` or the ids of the groups passed through, joined by ` > `. */
export function getReach({ index }: Tenant, id: string): ReachAnswer {
  const principal = principalId(id)
  const grants = grantsOf(index, principal).map((grant) => ({
    state: grant.assignment.state,
    scope: grant.assignment.shownScope ?? grant.assignment.scope,
    role: grant.roleName,
    via: viaOf(grant.through),
    conditional: grant.conditional,
  }))
  const inState = (wanted: string) => grants.filter(({ state }) => state === wanted).map(({ state, ...grant }) => grant)
  return {
    principalId: principal,
    grants: inState('active'),
    eligible: inState('eligible'),
    resources: [...resourceNumbersIn(index, reachOf(index, principal))].map((number) =>
      shown(index.resourceAt(number)!),
    ),
    doors: [...doorsOf(index).of(principal).map(reachedEntry), ...heldKeysOf(index, principal).map(reachedKey)],
    unsure: reachDoubts(index, principal),
  }
}

const viaOf = (through: string[]) => (through.length === 0 ? 'direct' : through.join(' > '))

const reachedEntry = ({ entry, through }: HeldEntry): ReachedDoor => ({
  door: entry.door.id,
  on: entry.scope ?? entry.outside!.name,
  gives: entry.gives,
  via: viaOf(through),
  answer: !entry.permissions && !entry.outside ? 'unknown' : entry.condition ? 'conditional' : 'yes',
  ...(entry.condition ? { condition: entry.condition } : {}),
  derived: false,
})

const reachedKey = ({ technique, target, action, answer, grant }: HeldKey): ReachedDoor => ({
  door: technique.id,
  on: shown(target),
  gives: `data by key: ${action}`,
  via: viaOf(grant.through),
  answer,
  derived: true,
})

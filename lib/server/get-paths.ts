import { accessOf } from '#lib/graph/becoming/access.ts'
import type { Path } from '#lib/graph/becoming/paths.ts'
import { holdersAt } from '#lib/graph/reach/held-intervals.ts'
import { heldThroughDoors } from '#lib/graph/reach/held-through-doors.ts'
import { grantsOf } from '#lib/graph/reach/reach.ts'
import { level } from '#lib/graph/tenant/level.ts'
import { holderName, holderNode, nodeId, resourceName, scopeWords } from '#lib/graph/tenant/names.ts'
import { isWithin, nearestNumber } from '#lib/graph/tenant/scope-tree.ts'
import type { TenantIndex } from '#lib/graph/tenant/tenant-index.ts'
import { certaintyOfLevel } from '#lib/graph/view/certainty-of-level.ts'
import { placeOf } from '#lib/graph/view/door-place.ts'
import { stepAnswer } from '#lib/graph/view/step-text.ts'
import type { Certainty } from '#lib/graph/view/view-types.ts'
import { wearWords } from '#lib/graph/view/words.ts'
import { type PrincipalId, principalId } from '#lib/model/guid.ts'
import { type ScopeId, scopeId } from '#lib/model/scope.ts'
import type { Tenant } from './runtime.ts'

/** One hop, in a sentence. */
export interface HopAnswer {
  kind: 'wears' | 'becomes' | 'holds'
  text: string
  certainty: Certainty
  /** The technique of a hop by which somebody is become. */
  technique?: string
  /** Who or what it starts from. */
  node: string
}

export interface PathsAnswer {
  /** Shortest first. */
  paths: HopAnswer[][]
}

/**
 * The shortest ways between two nodes, each hop explained. Either end is a principal id, or the Azure id of a resource
 * or another scope: a way from a resource starts with an identity that it wears, a way to a scope ends with a role that
 * covers it. `undefined` where an end is nothing that is known.
 */
export function getPaths({ index }: Tenant, ends: { from: string; to: string }, most = 5): PathsAnswer | undefined {
  const starts = startsOf(index, ends.from)
  const targets = targetsOf(index, ends.to)
  if (!starts || !targets) return undefined
  const found = accessOf(index).paths([...starts.keys()], targets.principals, most)
  return {
    paths: found.map((path) => [
      ...(starts.get(path.from) ?? []),
      ...path.steps.map(
        (step): HopAnswer => ({
          kind: 'becomes',
          ...stepAnswer(index, { ...step, from: step.principal, becomes: step.becomes.name }),
          certainty: certaintyOfLevel(step.level),
        }),
      ),
      ...(targets.scope === undefined ? [] : holdsHop(index, path, targets.scope)),
    ]),
  }
}

const isScope = (text: string) => text.trim().startsWith('/')

/** Where ways may start, each with the hop before it. */
function startsOf(index: TenantIndex, from: string): Map<PrincipalId, HopAnswer[]> | undefined {
  if (!isScope(from)) return new Map([[principalId(from), []]])
  const resource = index.resourceById(scopeId(from))
  if (!resource) return undefined
  const starts = new Map<PrincipalId, HopAnswer[]>()
  for (const { identity, wear } of index.identities.wornBy.get(resource.id) ?? [])
    if (identity.principalId)
      starts.set(identity.principalId, [
        {
          kind: 'wears',
          text: `${resourceName(resource)} ${wearWords(wear).sentence} ${identity.name}.`,
          certainty: 'yes',
          node: nodeId.source(resource.id),
        },
      ])
  return starts
}

function targetsOf(index: TenantIndex, to: string): { principals: PrincipalId[]; scope?: ScopeId } | undefined {
  if (isScope(to)) {
    const scope = scopeId(to)
    return { principals: [...holdersAt(index, nearestNumber(index.tree, scope)).keys()], scope }
  }
  const identity = index.identities.byPrincipal.get(principalId(to))
  return identity?.principalId && { principals: [identity.principalId] }
}

interface LastHop {
  level: number
  /** Number of the scope where it was given: of equals the nearest is named, since it was meant for this. */
  given: number
  through: PrincipalId[]
  /** What the holder does, and where. */
  text: string
}

/** The surest role or other entry of the last principal that covers the scope. */
function holdsHop(index: TenantIndex, { from, steps }: Path, scope: ScopeId): HopAnswer[] {
  const holder = steps.at(-1)?.becomes.principalId ?? from
  const number = nearestNumber(index.tree, scope)
  const roles = grantsOf(index, holder)
    .filter((grant) => isWithin(index.tree, number, grant.scope))
    .map(
      (grant): LastHop => ({
        level: grant.level,
        given: grant.scope,
        through: grant.through,
        text: `holds ${grant.roleName} at ${scopeWords(index, grant.assignment.scope)}`,
      }),
    )
  const entries = heldThroughDoors(index, holder)
    .filter(({ interval: [start, end] }) => number >= start && number < end)
    .map(
      ({ level: surely, interval: [given], held: { entry, through } }): LastHop => ({
        level: surely,
        given,
        through,
        text: `is let in by ${entry.door.label}, ${entry.gives}, on ${placeOf(index, entry).words}`,
      }),
    )
  const [hop] = [...roles, ...entries].sort((a, b) => b.level - a.level || b.given - a.given)
  if (!hop || hop.level === level.no) return []
  const through = hop.through.map((group) => holderName(index, group)).join(' › ')
  return [
    {
      kind: 'holds',
      text: `${holderName(index, holder)} ${hop.text}${through ? ` through group ${through}` : ''}, which covers ${scopeWords(index, scope)}.`,
      certainty: certaintyOfLevel(hop.level),
      node: holderNode(index, holder),
    },
  ]
}

import { accessOf } from '#lib/graph/access.ts'
import { holdersAt, levelOfGrant } from '#lib/graph/held-intervals.ts'
import { level } from '#lib/graph/level.ts'
import { holderName, holderNode, nodeId, resourceName, scopeWords } from '#lib/graph/names.ts'
import type { Path } from '#lib/graph/paths.ts'
import { grantsOf } from '#lib/graph/reach.ts'
import { isWithin, nearestNumber } from '#lib/graph/scope-tree.ts'
import type { TenantIndex } from '#lib/graph/tenant-index.ts'
import type { Certainty } from '#lib/graph/view-types.ts'
import { wearWords } from '#lib/graph/words.ts'
import { type PrincipalId, principalId } from '#lib/model/guid.ts'
import { type ScopeId, scopeId } from '#lib/model/scope.ts'
import { certaintyOfLevel } from './certainty-of-level.ts'
import type { Tenant } from './runtime.ts'
import { stepAnswer } from './step-text.ts'

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

/** The surest role of the last principal that covers the scope. */
function holdsHop(index: TenantIndex, { from, steps }: Path, scope: ScopeId): HopAnswer[] {
  const holder = steps.at(-1)?.becomes.principalId ?? from
  const number = nearestNumber(index.tree, scope)
  const covering = grantsOf(index, holder).filter((grant) => isWithin(index.tree, number, grant.scope))
  // Of equals the one given nearest to the scope, which was meant for it.
  const [grant] = covering.sort((a, b) => levelOfGrant(b) - levelOfGrant(a) || b.scope - a.scope)
  if (!grant || levelOfGrant(grant) === level.no) return []
  const through = grant.through.map((group) => holderName(index, group)).join(' › ')
  return [
    {
      kind: 'holds',
      text: `${holderName(index, holder)} holds ${grant.roleName} at ${scopeWords(index, grant.assignment.scope)}${through ? ` through group ${through}` : ''}, which covers ${scopeWords(index, scope)}.`,
      certainty: certaintyOfLevel(levelOfGrant(grant)),
      node: holderNode(index, holder),
    },
  ]
}

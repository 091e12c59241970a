import { grantsOf } from '#lib/graph/reach/reach.ts'
import type { ManagedIdentity } from '#lib/graph/tenant/managed-identities.ts'
import type { TenantIndex } from '#lib/graph/tenant/tenant-index.ts'
import { identityNode, principalNode, sourceNode } from '#lib/graph/view/picture-nodes.ts'
import type { GraphNode } from '#lib/graph/view/view-types.ts'
import { counted } from '#lib/graph/view/words.ts'
import type { ComparedAspect } from '#lib/learn/side-by-side.ts'
import type { Tenant } from '../runtime.ts'
import { isOfCode } from './is-of-code.ts'

/** What of the tenant shows one cell: how many there are, and the first of them, each with a word of why. */
export interface CellExamples {
  count: number
  first: { node: GraphNode; why?: string }[]
}

/** `GET /api/learn/kinds`: examples of the tenant for cells of the table; absent where nothing could show one. */
export type KindExamples = Partial<Record<ComparedAspect, { system?: CellExamples; user?: CellExamples }>>

const most = 2

const kept = new WeakMap<Tenant, KindExamples>()

/** Both kinds of managed identity as the tenant has them; worked out once for a snapshot. */
export function getKindExamples(tenant: Tenant): KindExamples {
  const examples = kept.get(tenant) ?? kindExamplesOf(tenant)
  kept.set(tenant, examples)
  return examples
}

function kindExamplesOf({ index, warnings }: Tenant): KindExamples {
  const live = index.identities.all
    .filter(({ state }) => state === 'live')
    .sort((a, b) => Number(isOfCode(b)) - Number(isOfCode(a)))
  const [system, user] = (['system', 'user'] as const).map((kind) => live.filter((one) => one.kind === kind))
  const of = (identities: ManagedIdentity[] | undefined, why?: (one: ManagedIdentity) => string) =>
    cell(identities ?? [], (one) => ({ node: identityNode(one), ...(why ? { why: why(one) } : {}) }))
  const held = ({ principalId }: ManagedIdentity) => (principalId ? grantsOf(index, principalId).length : 0)
  const holds = (one: ManagedIdentity) => counted(held(one), 'role')
  const sortedBy = (list: ManagedIdentity[] | undefined, figureOf: (one: ManagedIdentity) => number) =>
    (list ?? [])
      .map((one) => ({ one, figure: figureOf(one) }))
      .filter(({ figure }) => figure > 0)
      .sort((a, b) => b.figure - a.figure)
      .map(({ one }) => one)
  const worn = ({ wornBy }: ManagedIdentity) => new Set(wornBy.map(({ resource }) => resource.id)).size
  return {
    creation: { system: of(system), user: of(user) },
    name: { system: of(system?.filter(({ name }) => name.includes('/slots/'))), user: of(user) },
    life: {
      user: of(
        user?.filter(({ wornBy }) => wornBy.length === 0),
        () => 'worn by nothing',
      ),
    },
    sharing: {
      user: of(
        sortedBy(user, (one) => (worn(one) > 1 ? worn(one) : 0)),
        (one) => `worn by ${worn(one)}`,
      ),
    },
    several: severalOn(index),
    inAdvance: {
      user: of(
        user?.filter((one) => one.wornBy.length === 0 && held(one) > 0),
        holds,
      ),
    },
    assignments: {
      system: of(sortedBy(system, held), holds),
      user: of(
        sortedBy(user, (one) => (worn(one) > 1 ? held(one) : 0)),
        (one) => `${holds(one)} for ${worn(one)}`,
      ),
    },
    outside: {
      user: of(
        sortedBy(user, ({ federated }) => federated.length),
        ({ federated }) => counted(federated.length, 'credential'),
      ),
    },
    deletion: {
      system: cell(leftOver(index), (id) => ({ node: principalNode(index, id), why: 'gone' })),
      user: cell(
        index.identities.all.filter(
          ({ kind, state, wornBy }) => kind === 'user' && state !== 'live' && wornBy.length > 0,
        ),
        (one) => ({ node: identityNode(one), why: 'gone, and still named' }),
      ),
    },
  }

  function leftOver({ assignmentsOf, directory }: TenantIndex) {
    const orphaned = new Set(
      warnings.findings.flatMap(({ rule, subject }) => (/^orphaned-role/.test(rule) ? [subject] : [])),
    )
    return [...assignmentsOf.keys()].filter(
      (id) => directory.stateOf(id) === 'deleted' && orphaned.has(`principal:${id}`),
    )
  }
}

function cell<One>(list: readonly One[], show: (one: One) => CellExamples['first'][number]): CellExamples {
  return { count: list.length, first: list.slice(0, most).map(show) }
}

/** Resources that wear both kinds, and such as wear several user-assigned ones. */
function severalOn({ identities, resourceById }: TenantIndex) {
  const both: GraphNode[] = []
  const several: { node: GraphNode; why: string }[] = []
  for (const [id, worn] of identities.wornBy) {
    const resource = resourceById(id)
    const users = new Set(worn.flatMap(({ identity }) => (identity.kind === 'user' ? [identity.key] : []))).size
    if (!resource || users === 0) continue
    if (worn.some(({ identity }) => identity.kind === 'system')) both.push(sourceNode(resource))
    if (users > 1) several.push({ node: sourceNode(resource), why: `${users} of them` })
  }
  return { system: cell(both, (node) => ({ node, why: 'wears both' })), user: cell(several, (one) => one) }
}

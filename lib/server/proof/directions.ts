import { identityColumns } from '#components/tables/identity-columns.tsx'
import { notRead } from '#components/tables/not-read.ts'
import { nodeId } from '#lib/graph/tenant/names.ts'
import { doorsOf } from '#lib/graph/verdict/tenant-doors.ts'
import type { Permission } from '#lib/model/facts.ts'
import { scopeId } from '#lib/model/scope.ts'
import type { Tenant } from '../runtime.ts'
import type { Answers } from './answers-of.ts'
import { rowsOfCsv } from './rows-of-csv.ts'

/** Two directions from which the same facts can be had; each tells them in lines that the other can tell as well. */
export interface Direction {
  name: string
  sides(tenant: Tenant, answers: Answers): [string[], string[]]
}

const principalsOf = ({ index }: Tenant) => [
  ...new Set([...index.assignmentsOf.keys(), ...index.identities.byPrincipal.keys(), 'p'].map(String)),
]
const resourcesOf = ({ index }: Tenant) => index.facts.resources.map(({ id }) => id)
const identitiesOf = ({ index }: Tenant) => index.identities.all.flatMap(({ principalId }) => principalId ?? [])

/** Every two of something. */
const pairs = <A, B>(as: A[], bs: B[]) => as.flatMap((a) => bs.map((b) => [a, b] as const))

export const directions: Direction[] = [
  {
    name: 'ask and reach',
    sides: (tenant, { ask, reach }) => [
      pairs(principalsOf(tenant), resourcesOf(tenant))
        .filter(([principalId, scope]) =>
          witnesses(tenant).some((action) => ask(tenant, { id: '', principalId, scope, ...action }).answer !== 'no'),
        )
        .map(([who, scope]) => `${who} ${scope}`),
      principalsOf(tenant).flatMap((who) => reach(tenant, who).resources.map((id) => `${who} ${scopeId(id)}`)),
    ],
  },
  {
    name: 'reach and who can reach',
    sides: (tenant, { reach, whoCanReach }) => [
      principalsOf(tenant).flatMap((who) => reach(tenant, who).resources.map((id) => `${who} ${scopeId(id)}`)),
      resourcesOf(tenant).flatMap((id) =>
        whoCanReach(tenant, id)
          // Whoever holds something there itself may come there more surely as somebody else, which is told instead.
          .who.filter(
            ({ ring, principalId }) => ring === 0 || reach(tenant, principalId).resources.map(scopeId).includes(id),
          )
          .filter(({ principalId }) => principalsOf(tenant).includes(principalId))
          .map(({ principalId }) => `${principalId} ${id}`),
      ),
    ],
  },
  {
    name: 'blast radius and who can become',
    sides: (tenant, { blastRadius, whoCanBecome }) => [
      principalsOf(tenant).flatMap((who) =>
        blastRadius(tenant, who).fallen.map((one) => `${who} ${one.principalId} ${one.certainty} ${one.ring}`),
      ),
      identitiesOf(tenant).flatMap((to) =>
        whoCanBecome(tenant, to)!
          .who.filter(({ principalId }) => principalsOf(tenant).includes(principalId))
          .map((one) => `${one.principalId} ${to} ${one.certainty} ${one.ring}`),
      ),
    ],
  },
  {
    name: 'blast radius and paths',
    sides: (tenant, { blastRadius, paths }) => [
      // A path may be shorter than a ring, which counts only steps that are as sure.
      principalsOf(tenant).flatMap((from) =>
        blastRadius(tenant, from).fallen.map(({ principalId: to, ring }) => `${from} ${to} within ${ring}`),
      ),
      principalsOf(tenant).flatMap((from) => {
        const rings = new Map(blastRadius(tenant, from).fallen.map((one) => [one.principalId, one]))
        return identitiesOf(tenant).flatMap((to) => {
          const path = to === from ? undefined : paths(tenant, { from, to })!.paths[0]
          if (!path) return []
          const fell = rings.get(to)
          const isAsSure = path.every(({ certainty }) => certainty === 'yes' || certainty === fell?.certainty)
          const isWithin = fell && (isAsSure ? path.length === fell.ring : path.length <= fell.ring)
          return [`${from} ${to} within ${isWithin ? fell.ring : `a path of ${path.length}`}`]
        })
      }),
    ],
  },
  {
    name: 'blast radius and ranking',
    sides: (tenant, { blastRadius, ranking }) => [
      identitiesOf(tenant).map((who) => {
        const { falls, resources } = blastRadius(tenant, who)
        return `${who} ${JSON.stringify([falls, resources])}`
      }),
      ranking(tenant).map(({ principalId, falls, reachesInTheEnd }) => {
        return `${principalId} ${JSON.stringify([falls, reachesInTheEnd])}`
      }),
    ],
  },
  {
    name: 'reach and ranking',
    sides: (tenant, { reach, ranking }) => [
      identitiesOf(tenant).map((who) => `${who} ${reach(tenant, who).resources.length}`),
      ranking(tenant).map(({ principalId, reaches: { yes, conditional, unknown } }) => {
        return `${principalId} ${yes + conditional + unknown}`
      }),
    ],
  },
  {
    name: 'reach and the table of identities',
    sides: (tenant, { reach, identities }) => [
      identitiesOf(tenant).map((who) => {
        const { grants, eligible, resources } = reach(tenant, who)
        return `${who} ${grants.length + eligible.length} ${resources.length}`
      }),
      identities(tenant).flatMap(({ principalId, grants, reaches }) =>
        principalId ? `${principalId} ${grants} ${reaches}` : [],
      ),
    ],
  },
  {
    name: 'ranking and the table of identities',
    sides: (tenant, { ranking, entries }) => [
      ranking(tenant).map(({ node, falls, reachesInTheEnd }) => `${node} ${JSON.stringify([falls, reachesInTheEnd])}`),
      entries(tenant).flatMap(({ id, principalId, falls, inTheEnd }) =>
        principalId ? `${id} ${JSON.stringify([falls, inTheEnd])}` : [],
      ),
    ],
  },
  {
    name: 'reach and the graph',
    sides: (tenant, { reach, edges }) => [
      tenant.index.identities.all.flatMap((identity) => {
        const { grants, eligible } = reach(tenant, identity.principalId!)
        return [...grants, ...eligible].map(
          ({ role, scope }) => `${nodeId.identity(identity)} ${role} ${scopeId(scope)}`,
        )
      }),
      drawnGrants(edges(tenant)).filter((line) => line.startsWith('identity:')),
    ],
  },
  {
    name: 'reach and the panel of a node',
    sides: (tenant, { reach, node }) => [
      tenant.index.identities.all.map((identity) => {
        const { grants, eligible } = reach(tenant, identity.principalId!)
        return `${identity.key} ${[...grants, ...eligible].map(({ role }) => role).sort()}`
      }),
      tenant.index.identities.all.map((identity) => {
        const { items } = node(tenant, nodeId.identity(identity))!.sections.find(
          ({ title }) => title === 'What it opens',
        )!
        return `${identity.key} ${items.map(({ text }) => text.slice(0, text.indexOf(' at '))).sort()}`
      }),
    ],
  },
  {
    name: 'the graph and its CSV',
    sides: (tenant, { edges, edgesCsv }) => {
      const view = edges(tenant)
      const labels = new Map(view.nodes.map(({ id, label }) => [id, label]))
      return [
        view.edges.map(({ source, target, kind, certainty, count = 1 }) =>
          [labels.get(source), kind, certainty, labels.get(target), count, source, target].join(' | '),
        ),
        rowsOfCsv(edgesCsv(view)).map((row) =>
          ['from', 'edge', 'certainty', 'to', 'times', 'from id', 'to id'].map((column) => row.get(column)).join(' | '),
        ),
      ]
    },
  },
  {
    name: 'the table of identities and its CSV',
    sides: (tenant, { entries, entriesCsv }) => {
      const rows = entries(tenant)
      return [
        rows.map((row) => identityColumns.map((column) => String(column.valueOf(row) ?? notRead)).join(' | ')),
        rowsOfCsv(entriesCsv(rows)).map((row) => identityColumns.map(({ header }) => row.get(header)).join(' | ')),
      ]
    },
  },
]

/** One line for each role at a scope that is drawn from a holder, along both of its edges. */
function drawnGrants({ nodes, edges }: ReturnType<Answers['edges']>): string[] {
  const labels = new Map(nodes.map(({ id, label }) => [id, label]))
  const targets = new Map(edges.filter(({ kind }) => kind === 'reaches').map(({ source, target }) => [source, target]))
  return edges
    .filter(({ kind, target }) => kind === 'holds' && target.startsWith('grant:') && targets.has(target))
    .map(({ source, target }) => `${source} ${labels.get(target)} ${targets.get(target)!.slice('scope:'.length)}`)
}

/** Actions that every pattern of the tenant holds: what is granted or denied anywhere shows on one of them. */
function witnesses({ index }: Tenant): ({ action: string } | { dataAction: string })[] {
  const blocks = [...index.facts.roleDefinitions, ...index.facts.denyAssignments, ...doorsOf(index).entries].flatMap(
    ({ permissions = [] }): Permission[] => permissions,
  )
  const held = (patterns: string[]) => [...new Set([...patterns, '*'].map((text) => text.replaceAll('*', 'zz')))]
  return [
    ...held(blocks.flatMap(({ actions, notActions }) => [...actions, ...notActions])).map((action) => ({ action })),
    ...held(blocks.flatMap(({ dataActions, notDataActions }) => [...dataActions, ...notDataActions])).map(
      (dataAction) => ({ dataAction }),
    ),
  ]
}

/** What one side says and the other does not. */
export function disagreement(direction: Direction, tenant: Tenant, answers: Answers): string | undefined {
  const [one, other] = direction.sides(tenant, answers).map((lines) => new Set(lines))
  const missing = [...one!].find((line) => !other!.has(line))
  const extra = [...other!].find((line) => !one!.has(line))
  return missing !== undefined
    ? `only the first: ${missing}`
    : extra !== undefined
      ? `only the second: ${extra}`
      : undefined
}

import type { Fallen } from '#lib/graph/becoming/blast-radius.ts'
import { resourcesIn, union } from '#lib/graph/reach/reach.ts'
import { holderName, holderNode, nodeId, scopeWords } from '#lib/graph/tenant/names.ts'
import type { TenantIndex } from '#lib/graph/tenant/tenant-index.ts'
import { certaintyOfLevel } from '#lib/graph/view/certainty-of-level.ts'
import { placeOf } from '#lib/graph/view/door-place.ts'
import { stepAnswer } from '#lib/graph/view/step-text.ts'
import { approachesTo } from '#lib/investigate/backward.ts'
import { type Held, isEntry, kindsOf, reasonsOf } from '#lib/investigate/held.ts'
import { type Ring, type Rings, ringsOf } from '#lib/investigate/rings.ts'
import type { Subject } from '#lib/investigate/subject.ts'
import { certaintyCounts } from '../certainty-counts.ts'
import { firstOf } from '../first-of.ts'
import { mostEntries } from '../get-blast-radius.ts'
import type { HopAnswer } from '../get-paths.ts'
import type { Tenant } from '../runtime.ts'
import { gapsIn } from './gaps.ts'
import type {
  ApproachAnswer,
  HoldingAnswer,
  InvestigationAnswer,
  RingAnswer,
  SubjectAnswer,
} from './investigation-answers.ts'
import { asOf, subjectIn } from './subject-in.ts'

/** What fell with a node, ring by ring, and who could have got into it, as of a snapshot. @throws {RequestError} */
export function investigate(tenant: Tenant, node: string, most = mostEntries): InvestigationAnswer {
  const subject = subjectIn(tenant, node)
  const { index } = tenant
  const rings = ringsOf(index, subject)
  const approaches = approachesTo(index, subject)
  return {
    asOf: asOf(tenant),
    subject: subjectAnswer(index, subject),
    falls: certaintyCounts((surely) => rings.fallen.count(surely)),
    rings: rings.rings.map((ring) => ringAnswer(index, { subject, rings, ring, most })),
    backward: {
      counts: certaintyCounts((surely) => approaches?.count(surely) ?? 0),
      who: firstOf(approaches ?? [], most).map(
        ({ principal, level, ring, becomes }): ApproachAnswer => ({
          principalId: principal,
          name: holderName(index, principal),
          node: holderNode(index, principal),
          certainty: certaintyOfLevel(level),
          ring,
          text: becomes
            ? stepAnswer(index, { ...becomes, from: principal, becomes: becomes.identity.name }).text
            : `${holderName(index, principal)} may change ${subject.name} itself, by a role at it or above it.`,
        }),
      ),
    },
    notRead: gapsIn(tenant, subject),
  }
}

export const subjectAnswer = (index: TenantIndex, { starts, node, name, kind, kindLabel }: Subject): SubjectAnswer => ({
  node,
  name,
  kind,
  kindLabel,
  starts: starts.map(({ principal, text }) => ({
    node: holderNode(index, principal),
    name: holderName(index, principal),
    principalId: principal,
    text,
    certainty: 'yes',
  })),
})

interface Asked {
  subject: Subject
  rings: Rings
  ring: Ring
  most: number
}

function ringAnswer(index: TenantIndex, { subject, rings, ring, most }: Asked): RingAnswer {
  const { counts, entries, holdings, resources } = ring
  const identities =
    ring.ring === 0
      ? subject.starts.map(({ principal, text }) => ({
          node: holderNode(index, principal),
          name: holderName(index, principal),
          principalId: principal,
          certainty: 'yes' as const,
          path: [startHop(subject, text)],
        }))
      : entries.slice(0, most).map((entry) => {
          const { identity, level } = rings.fallen.at(entry)
          return {
            node: nodeId.identity(identity),
            name: identity.name,
            principalId: identity.principalId!,
            certainty: certaintyOfLevel(level),
            path: pathTo(index, subject, rings.fallen.wayOf(entry)),
          }
        })
  const counted = (of: Map<number, number>) => certaintyCounts((surely) => of.get(surely) ?? 0)
  return {
    ring: ring.ring,
    counts: counted(counts),
    identities,
    holdings: holdings.slice(0, most).map((held) => holdingAnswer(index, held)),
    totalHoldings: holdings.length,
    resources: { control: counted(resources.control), write: counted(resources.write), read: counted(resources.read) },
  }
}

const startHop = ({ node }: Subject, text: string): HopAnswer => ({
  kind: 'wears',
  text,
  certainty: 'yes',
  node,
})

/** From the compromised node on: what it has at once, then each step. */
function pathTo(index: TenantIndex, subject: Subject, way: Fallen[]): HopAnswer[] {
  const first = subject.starts.find(({ principal }) => principal === way[0]?.from)
  return [
    ...(first && subject.kind !== 'identity' && subject.kind !== 'principal' ? [startHop(subject, first.text)] : []),
    ...way.map(
      (step): HopAnswer => ({
        kind: 'becomes',
        ...stepAnswer(index, { ...step, becomes: step.identity.name }),
        certainty: certaintyOfLevel(step.level),
      }),
    ),
  ]
}

function holdingAnswer(index: TenantIndex, held: Held): HoldingAnswer {
  const [kind] = kindsOf(held)
  const { source, principal, role, level, intervals } = held
  const place = isEntry(source) ? placeOf(index, source) : undefined
  return {
    kind: kind?.kind ?? 'read',
    who: { node: holderNode(index, principal), name: holderName(index, principal) },
    role,
    scope: place
      ? { node: place.node, name: place.words }
      : { node: nodeId.target(held.scope!), name: scopeWords(index, held.scope!) },
    certainty: certaintyOfLevel(level),
    resources: resourcesIn(index, union(intervals)),
    because: kind ? reasonsOf(index, held, kind) : [],
  }
}

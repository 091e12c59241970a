import type { Certainty, EdgeKind, GraphEdge, GraphNode } from '../graph/view/view-types.ts'
import type { Explanation } from './explanation.ts'
import { agreeing } from './words.ts'

/** An edge with both its ends. */
export interface Joined {
  edge: GraphEdge
  source: GraphNode
  target: GraphNode
}

interface Told {
  what(one: Joined): string
  wouldChange(one: Joined): string
  section(one: Joined): string
}

const through = /^through /
const howWords = new Map([
  ['direct', 'directly'],
  ['', 'directly'],
  ['conditional', 'under a condition'],
  ['eligible', 'while it is activated'],
  ['unknown', 'as far as is known'],
])

const byKind: Record<EdgeKind, Told> = {
  wears: {
    what: ({ source, target, edge }) =>
      `${source.label} ${agreeing([source], 'wears', 'wear')} ${target.label} (${edge.label}), so ${agreeing([source], 'it', 'they')}, and code that runs there, can get tokens of ${agreeing([target], 'that identity', 'those identities')}.`,
    wouldChange: ({ source, target, edge }) =>
      edge.how === 'system'
        ? `Deleting ${source.label}, or switching the identity off there, deletes ${target.label}.`
        : `Detaching ${target.label} from ${source.label} ends it; the identity itself stays.`,
    section: ({ edge }) => (edge.how === 'system' ? 'system-assigned' : 'on-a-machine'),
  },
  federated: {
    what: ({ source, target }) =>
      `${target.label} ${agreeing([target], 'trusts', 'trust')} ${source.label}: a token of that issuer is exchanged for one of the identity.`,
    wouldChange: () =>
      'Removing the federated credential ends it; a token that was issued stays good until it expires.',
    section: () => 'from-outside',
  },
  holds: {
    what: ({ source, target, edge }) =>
      `${source.label} ${agreeing([source], 'holds', 'hold')} ${target.label} ${target.id.startsWith('grant:') ? target.sublabel : `(${target.sublabel})`}, ${howWords.get(edge.label) ?? edge.label}.`,
    wouldChange: ({ target, edge }) =>
      through.test(edge.label)
        ? 'Leaving the group is seen after up to a day; taking the role from the group takes it from all members.'
        : target.id.startsWith('grant:')
          ? 'Removing the role assignment ends it within about ten minutes, also for tokens that were issued before.'
          : 'Removing the entry at the service itself ends it; role assignments do not matter to it.',
    section: ({ target, edge }) =>
      through.test(edge.label) || edge.certainty === 'conditional'
        ? 'groups-conditions-denies'
        : target.id.startsWith('grant:')
          ? 'nothing-by-itself'
          : 'other-doors',
  },
  reaches: {
    what: ({ source, target, edge }) =>
      edge.label === 'inherited'
        ? `${source.label} opens ${target.label}, as it is given above and is inherited.`
        : `${source.label} is given at ${target.label} and opens it.`,
    wouldChange: ({ target }) => `Giving it at a narrower scope, or with a condition, can take ${target.label} out.`,
    section: ({ source }) => (source.id.startsWith('door:') ? 'other-doors' : 'scopes-inherit'),
  },
  contains: {
    what: ({ source, target }) =>
      `${target.label} ${agreeing([target], 'lies', 'lie')} in ${source.label}, and what is given there holds for ${agreeing([target], 'it', 'them')}.`,
    wouldChange: ({ target }) => `Moving ${target.label} elsewhere takes it from under what is given here.`,
    section: () => 'move',
  },
  becomes: {
    what: ({ source, target, edge }) =>
      `${source.label} can come to act as ${target.label}${edge.label ? ` by the technique “${edge.label}”` : ''}.`,
    wouldChange: () => 'Taking away the right that the technique needs closes this way; others may be left.',
    section: () => 'one-step-further',
  },
  befell: {
    what: ({ source, target }) => `Of ${target.label} a warning was found: ${source.label}.`,
    wouldChange: () => 'Doing what the warning asks for undoes it.',
    section: () => 'what-is-left-over',
  },
}

/** What is said of an edge that is less than certain. */
export const doubts: Record<Certainty, string | undefined> = {
  yes: undefined,
  conditional: 'It holds under a condition only.',
  eligible: 'It is eligible: it holds only while it is activated.',
  unknown: 'Whether it holds is unknown, because something that decides was not read.',
}

/** Why an edge is there, in sentences composed from it and both its ends. Its own reasons are the chain behind them. */
export function explainEdge(one: Joined): Explanation {
  const told = byKind[one.edge.kind]
  const { certainty, because, count = 1 } = one.edge
  const doubt = doubts[certainty]
  return {
    sentences: [
      told.what(one),
      ...(doubt ? [doubt] : []),
      ...(count > 1 ? [`The line stands for ${count.toLocaleString('en')} that run side by side.`] : []),
    ],
    because,
    wouldChange: [told.wouldChange(one)],
    section: told.section(one),
  }
}

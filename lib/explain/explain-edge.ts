import type { Certainty, EdgeKind, GraphEdge, GraphNode } from '../graph/view/view-types.ts'
import type { Explanation } from './explanation.ts'

interface Told {
  what(source: GraphNode, target: GraphNode, edge: GraphEdge): string
  wouldChange(source: GraphNode, target: GraphNode, edge: GraphEdge): string
  section: string
}

const byKind: Record<EdgeKind, Told> = {
  wears: {
    what: (source, target, { label }) =>
      `${source.label} wears ${target.label} (${label}), so code on it can get tokens of that identity.`,
    wouldChange: (source, target, { how }) =>
      how === 'system'
        ? `Deleting ${source.label}, or switching its identity off, deletes ${target.label}.`
        : `Detaching ${target.label} from ${source.label} ends it; the identity stays.`,
    section: 'on-a-machine',
  },
  federated: {
    what: (source, target) => `${target.label} trusts ${source.label}: its token is exchanged for one of the identity.`,
    wouldChange: () =>
      'Removing the federated credential ends it; a token that was issued stays good until it expires.',
    section: 'from-outside',
  },
  holds: {
    what: (source, target, { label }) =>
      `${source.label} holds ${target.label} ${target.sublabel}${label ? ` (${label})` : ''}.`,
    wouldChange: (_, __, { label }) =>
      label.includes('through')
        ? 'Leaving the group, or taking the role from the group, ends it after up to a day.'
        : 'Removing the role assignment ends it within about ten minutes; tokens that were issued do not count here, the role does.',
    section: 'nothing-by-itself',
  },
  reaches: {
    what: (source, target) => `${source.label} ${source.sublabel} opens ${target.label}.`,
    wouldChange: () => 'Giving it at a narrower scope, or with a condition, takes this target out.',
    section: 'scopes-inherit',
  },
  contains: {
    what: (source, target) => `${target.label} lies in ${source.label}.`,
    wouldChange: (_, target) => `Moving ${target.label} elsewhere takes it from under what is given here.`,
    section: 'scopes-inherit',
  },
  becomes: {
    what: (source, target, { label }) =>
      `${source.label} can come to act as ${target.label}${label ? `: ${label}` : ''}.`,
    wouldChange: () => 'Taking away the right that the technique needs closes this way; others may be left.',
    section: 'one-step-further',
  },
  befell: {
    what: (source, target) => `${target.label} has come to this: ${source.label}.`,
    wouldChange: () => 'What the warning asks for undoes it.',
    section: 'what-is-left-over',
  },
}

const doubts: Record<Certainty, string | undefined> = {
  yes: undefined,
  conditional: 'It holds under a condition only, which was not worked out for each case.',
  eligible: 'It is eligible: it holds only while somebody has it activated.',
  unknown: 'Whether it holds is unknown, because something that decides was not read.',
}

/** Why an edge is there, in sentences composed from both its ends. */
export function explainEdge(edge: GraphEdge, source: GraphNode, target: GraphNode): Explanation {
  const told = byKind[edge.kind]
  const doubt = doubts[edge.certainty]
  const [why] = edge.because
  return {
    sentences: [
      told.what(source, target, edge),
      ...(why ? [why.text] : []),
      ...(doubt ? [doubt] : []),
      ...(edge.count && edge.count > 1
        ? [`The line stands for ${edge.count.toLocaleString('en')} that run side by side.`]
        : []),
    ].slice(0, 3),
    wouldChange: [told.wouldChange(source, target, edge)],
    section: told.section,
  }
}

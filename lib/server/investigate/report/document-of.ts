import { countsText } from '../../certainty-counts.ts'
import type { InvestigationAnswer, RingAnswer } from '../investigation-answers.ts'
import type { PlanAnswer } from '../plan-answer.ts'
import type { Block, ReportDocument } from './document.ts'
import type { ReportContent } from './report-content.ts'
import { ringsSvg } from './rings-svg.ts'

/** So many of each are told in a report; the evidence has all that was answered. */
const most = 100

const text = (words: string): Block => ({ kind: 'text', text: words })
const table = (head: string[], rows: string[][], none: string): Block[] =>
  rows.length === 0
    ? [text(none)]
    : [
        { kind: 'table', head, rows: rows.slice(0, most) },
        ...(rows.length > most ? [text(`And ${rows.length - most} more, which the evidence has.`)] : []),
      ]

/** A report in sections, in the order in which they are read. */
export function documentOf(content: ReportContent): ReportDocument {
  const { investigation, plan, timeline, notes, pinned, snapshots } = content
  const { asOf, subject, notRead } = investigation
  return {
    title: content.title,
    about: [
      `${subject.name}, ${subject.kindLabel}, taken to be compromised`,
      `As of ${asOf.takenAt} (${asOf.label}), in ${content.tenant}`,
      `Written at ${content.writtenAt} by Lanyard, which only reads`,
    ],
    sections: [
      { title: 'In short', blocks: inShort(content) },
      ...(notes.trim() === '' ? [] : [{ title: 'Notes', blocks: notes.split(/\n{2,}/).map(text) }]),
      ...(pinned.length === 0
        ? []
        : [
            {
              title: 'Pinned',
              blocks: [{ kind: 'list' as const, items: pinned.map(({ name, node }) => `${name} (${node})`) }],
            },
          ]),
      {
        title: 'What fell with it',
        blocks: [
          { kind: 'picture', svg: ringsSvg(investigation), text: `What fell with ${subject.name}, ring by ring` },
          ...investigation.rings.flatMap((ring) => ringBlocks(ring)),
        ],
      },
      { title: 'Who could have got in', blocks: backwardBlocks(investigation) },
      {
        title: 'What happened',
        blocks: table(
          ['When', 'What', 'From'],
          timeline.events.map((event) => [
            event.after ? `between ${event.after} and ${event.at}` : event.at,
            event.text,
            { activity: 'Activity Log', change: 'snapshots', signIn: 'sign-ins' }[event.kind],
          ]),
          'Nothing that was read.',
        ),
      },
      { title: 'Containment', blocks: planBlocks(plan) },
      {
        title: 'What was not read',
        blocks:
          notRead.length + timeline.notRead.length === 0
            ? [text('Everything that these answers rest on was read.')]
            : [
                text('Unknown is never none: what follows may hold more than is told here.'),
                {
                  kind: 'list',
                  items: [...notRead, ...timeline.notRead].map(({ text: words, remedy }) =>
                    remedy ? `${words} It would be told by: ${remedy}` : words,
                  ),
                },
              ],
      },
      {
        title: 'Evidence',
        blocks: [
          text(
            'SHA-256 of all facts of each snapshot that this rests on; the evidence file has the hash of each section.',
          ),
          ...table(
            ['Snapshot', 'Taken at', 'Facts', 'SHA-256'],
            snapshots.map(({ label, takenAt, facts, sha256 }) => [label, takenAt, String(facts), sha256]),
            'None.',
          ),
        ],
      },
    ],
  }
}

function inShort({ investigation: { subject, falls, rings }, plan }: ReportContent): Block[] {
  const sum = (kind: 'control' | 'write' | 'read') => {
    const total = { yes: 0, conditional: 0, unknown: 0 }
    for (const { resources } of rings)
      for (const certainty of ['yes', 'conditional', 'unknown'] as const) total[certainty] += resources[kind][certainty]
    return countsText(total)
  }
  return [
    {
      kind: 'list',
      items: [
        `Had at once: ${subject.starts.map(({ name }) => name).join(', ') || 'no identity that was read'}.`,
        `Further identities that fall: ${countsText(falls)}.`,
        `Resources that can be controlled: ${sum('control')}; whose data can be written: ${sum('write')}; that can be read: ${sum('read')}.`,
        plan.outcome === 'cut'
          ? `${plan.steps.length} ${plan.steps.length === 1 ? 'step keeps' : 'steps keep'} it from ${plan.jewels.length} jewels${plan.fewest ? ', and no fewer do' : ''}.`
          : plan.outcome === 'nothing'
            ? 'None of the jewels is reached, as far as was read.'
            : 'No steps keep it from the jewels.',
      ],
    },
  ]
}

function ringBlocks({ ring, counts, identities, holdings, totalHoldings, resources }: RingAnswer): Block[] {
  const title = ring === 0 ? 'Had at once' : `After ${ring} ${ring === 1 ? 'step' : 'steps'}`
  return [
    text(
      `${title}: identities ${countsText(counts)}. Resources reached first here: controlled ${countsText(resources.control)}; written ${countsText(resources.write)}; read ${countsText(resources.read)}.`,
    ),
    ...table(
      ['Identity', 'Certainty', 'How'],
      identities.map(({ name, certainty, path }) => [name, certainty, path.map((hop) => hop.text).join(' ')]),
      'No identity.',
    ),
    ...table(
      ['Who', 'Can', 'By', 'On', 'Certainty', 'Resources'],
      holdings.map((held) => [
        held.who.name,
        held.kind,
        held.role,
        held.scope.name,
        held.certainty,
        String(held.resources),
      ]),
      'They hold nothing that was read.',
    ),
    ...(totalHoldings > holdings.length ? [text(`${totalHoldings} are held in all.`)] : []),
  ]
}

const backwardBlocks = ({ backward: { counts, who } }: InvestigationAnswer): Block[] => [
  text(`Could get in: ${countsText(counts)}.`),
  ...table(
    ['Who', 'Steps', 'Certainty', 'How'],
    who.map(({ name, ring, certainty, text: how }) => [name, String(ring), certainty, how]),
    'Nobody that was read.',
  ),
]

function planBlocks({ jewels, outcome, steps, why, verified, unknownLeft }: PlanAnswer): Block[] {
  return [
    ...table(
      ['To keep', 'What for', 'Reached'],
      jewels.map(({ name, why: what, reached }) => [name, what, reached]),
      'No jewel was chosen, and none of the usual ones is reached.',
    ),
    ...(why.length > 0 ? [{ kind: 'list' as const, items: why }] : []),
    ...steps.flatMap((step, at): Block[] => [
      text(
        `${at + 1}. ${step.text} It takes effect ${step.clock.label}: ${step.clock.why}. Open until then: ${step.clock.staysOpen}.`,
      ),
      ...(step.commands.length > 0 ? [{ kind: 'code' as const, lines: step.commands }] : []),
      step.totalBroken === 0
        ? text('Nobody else loses anything by it.')
        : { kind: 'list', items: step.breaks.map(({ who, text: what }) => `${who.name} ${what}.`) },
    ]),
    ...(outcome === 'cut' && verified
      ? [text('Thought through with these steps taken, no sure or conditional way is left to any of them.')]
      : []),
    ...(unknownLeft.length > 0
      ? [
          text(
            `Perhaps still reached, since something was not read: ${unknownLeft.map(({ name }) => name).join(', ')}.`,
          ),
        ]
      : []),
  ]
}

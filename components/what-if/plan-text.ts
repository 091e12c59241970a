import type { WhatIfAnswer } from '#lib/server/what-if.ts'

/** What every export of a plan begins with. */
export const neverRun =
  'Nothing of this was executed: Lanyard only reads. Review every command before you run it yourself.'

type Planned = Pick<WhatIfAnswer, 'plan' | 'clock'>

/** All commands in order, one a line. */
export const commandsOf = ({ plan }: Pick<Planned, 'plan'>): string =>
  plan.flatMap(({ commands }) => commands).join('\n')

/** The plan for a ticket or a pull request. */
export function planAsMarkdown({ plan, clock }: Planned, link: string): string {
  const when = new Map(clock.map(({ id, label }) => [id, label]))
  const steps = plan.flatMap(({ text, commands, notes }, at) => [
    `## ${at + 1}. ${capital(text)}`,
    '',
    ...(commands.length > 0 ? ['```sh', ...commands, '```', ''] : []),
    ...notes.map((note) => `- ${capital(note.text)} (${when.get(note.delay)}).`),
    ...(notes.length > 0 ? [''] : []),
  ])
  const times = clock.map(({ label, why, reference }) => `- **${capital(label)}**: ${why} ([Microsoft](${reference})).`)
  return [
    '# What-if plan',
    '',
    neverRun,
    '',
    `<${link}>`,
    '',
    ...steps,
    '## When it takes effect',
    '',
    ...times,
    '',
  ].join('\n')
}

/** The whole answer with the changes that were asked about. */
export const planAsJson = (answer: WhatIfAnswer, changes: unknown[], link: string): string =>
  `${JSON.stringify({ note: neverRun, link, changes, ...answer }, null, 2)}\n`

export const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1)

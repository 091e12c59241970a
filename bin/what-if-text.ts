import type { countsText as CountsText } from '#lib/server/certainty-counts.ts'
import type { MovedRole, PathAnswer, WhatIfAnswer } from '#lib/server/what-if.ts'
import type { WhatIfWarnings } from '#lib/server/what-if-warnings.ts'

/** The answer as text: a heading for each kind of consequence that there is, and when it takes effect. */
export function whatIfText(
  answer: WhatIfAnswer & { warnings?: WhatIfWarnings },
  countsText: typeof CountsText,
): string {
  const when = new Map(answer.clock.map(({ id, label }) => [id, label]))
  const used = new Set<string>()
  const delayed = (text: string, delay: MovedRole['delay']) => {
    used.add(delay)
    return `${text} (${when.get(delay)})`
  }
  const role = (sign: string, { role: name, scope, through, delay }: MovedRole) =>
    delayed(
      `  ${sign} ${name} at ${scope.words}${through.length > 0 ? ` through group ${through.map((group) => group.name).join(' › ')}` : ''}`,
      delay,
    )
  const path = ({ from, to, text, certainty }: PathAnswer) => `${from.name} → ${to.name}, ${certainty}: ${text}`
  const sections: [heading: string, lines: string[]][] = [
    [
      'Plan, to review; nothing runs it',
      answer.plan.flatMap(({ text, commands, notes }, step) => [
        `${step + 1}. ${text}`,
        ...commands.map((command) => `   ${command}`),
        ...notes.map((note) => delayed(`   note: ${note.text}`, note.delay)),
      ]),
    ],
    [
      `Accesses lost and gained: ${answer.affected} affected`,
      answer.accesses.flatMap(({ who, isGone, before, after, lost, gained }) => [
        `${who.name}${isGone ? ', which is deleted' : ''}: resources ${countsText(before)} → ${countsText(after)}`,
        ...lost.map((one) => role('-', one)),
        ...gained.map((one) => role('+', one)),
      ]),
    ],
    [
      'Resources that break',
      answer.broken.map(({ resource, identity, how, delay }) =>
        delayed(
          how === 'dangling'
            ? `${resource.name} keeps a reference to ${identity.name}, which is gone`
            : `${resource.name} no longer wears ${identity.name}`,
          delay,
        ),
      ),
    ],
    [
      'Role assignments left orphaned',
      answer.orphaned.map(({ who, role: name, scope, id, delay }) =>
        delayed(`${name} at ${scope.words} of ${who.name}: ${id}`, delay),
      ),
    ],
    ['Federated workloads cut off', answer.cutOff.map(workload)],
    ['Federated workloads let in', answer.letIn.map(workload)],
    ['Identities that nothing wears any more', answer.unworn.map(({ name, id }) => `${name} ${id}`)],
    [
      'Blast radii',
      answer.radii.map(({ who, before, after }) => `${who.name}: ${countsText(before)} → ${countsText(after)}`),
    ],
    [`Ways that open: ${answer.paths.openedCount}`, answer.paths.opened.map(path)],
    [`Ways that close: ${answer.paths.closedCount}`, answer.paths.closed.map(path)],
    [
      'Answers that change',
      [
        ...answer.verdicts.map(({ question, before, after }) => `${question.id}: ${before.answer} → ${after.answer}`),
        ...answer.movedVerdicts.map(
          ({ who, action, scope, before, after }) =>
            `${who.name}, ${action} at ${scope.words}: ${before.answer} → ${after.answer}`,
        ),
      ],
    ],
    [
      'Warnings that appear',
      (answer.warnings?.appear ?? []).map(({ title, subjectName }) => `${title}: ${subjectName}`),
    ],
    [
      'Warnings that disappear',
      (answer.warnings?.disappear ?? []).map(({ title, subjectName }) => `${title}: ${subjectName}`),
    ],
    [
      'May be missing',
      [
        ...answer.notRead,
        ...(answer.paths.notCompared > 0
          ? [`${answer.paths.notCompared} principals with very many ways were not compared: blast-radius tells of each`]
          : []),
      ],
    ],
  ]
  const written = sections.flatMap(([heading, lines]) => (lines.length > 0 ? [`${heading}\n${lines.join('\n')}`] : []))
  if (answer.accesses.some(({ isGone }) => isGone)) used.add('softDelete')
  const clock = answer.clock.filter(({ id }) => used.has(id)).map(({ label, why }) => `${label}: ${why}`)
  return [...written, ...(clock.length > 0 ? [`When\n${clock.join('\n')}`] : [])].join('\n\n')

  function workload({ identity, name, issuer, subject, delay }: WhatIfAnswer['cutOff'][number]) {
    return delayed(`${name} of ${identity.name}: ${subject} of ${issuer}`, delay)
  }
}

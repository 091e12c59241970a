import type { ConsequencesAnswer, HeldAnswer } from '#lib/server/history/get-consequences.ts'
import type { DifferenceAnswer } from '#lib/server/history/get-difference.ts'
import { printable } from './aligned.ts'

const signs = { added: '+', removed: '-', changed: '~', notSeen: '?', newlySeen: '?' } as const
const gaps = { notSeen: 'not seen: coverage gap', newlySeen: 'seen for the first time: coverage gap before' } as const

/** Two snapshots compared, for a terminal: the sign first, a line each. */
export function differenceText({ from, to, kinds, facts }: DifferenceAnswer, means: ConsequencesAnswer): string {
  const lines = [`from ${from.id} of ${from.takenAt} to ${to.id} of ${to.takenAt}`]
  for (const { kind, label, counts } of kinds) {
    const all = Object.values(counts).reduce((sum, count) => sum + count, 0)
    lines.push('', `${label}: ${all}`)
    if (kind === 'lastSignIns') continue
    const own = facts.filter((fact) => fact.kind === kind)
    for (const { state, name, gap, fields } of own) {
      const why = state === 'notSeen' || state === 'newlySeen' ? ` (${gaps[state]}: ${gap})` : ''
      lines.push(`${signs[state]} ${name}${why}`)
      for (const { path } of fields) lines.push(`    ${path.join('.')}`)
    }
    if (all > own.length) lines.push(`  and ${all - own.length} more`)
  }
  lines.push('', `Access gained and lost: ${means.affected}`)
  for (const { who, gained, lost } of means.accesses) {
    for (const one of gained) lines.push(heldLine('+', who.name, one))
    for (const one of lost) lines.push(heldLine('-', who.name, one))
  }
  lines.push('', `Made anew under the same name: ${means.recreated.length}`)
  for (const { name, was, is, leftBehind } of means.recreated)
    lines.push(`~ ${name}: principal ${is}, was ${was}; roles that stayed with the former one: ${leftBehind}`)
  lines.push('', `Warnings: ${means.came.length} came, ${means.went.length} went`)
  for (const { severity, title, subjectName } of means.came) lines.push(`+ ${severity}: ${title}: ${subjectName}`)
  for (const { severity, title, subjectName, gap } of means.went)
    lines.push(`${gap ? '?' : '-'} ${severity}: ${title}: ${subjectName}${gap ? ` (not judged for all: ${gap})` : ''}`)
  lines.push('', `Ways to become another identity: ${means.openedCount} opened, ${means.closedCount} closed`)
  for (const { text } of means.opened) lines.push(`+ ${text}`)
  for (const { text } of means.closed) lines.push(`- ${text}`)
  return lines.map(printable).join('\n')
}

const heldLine = (sign: string, who: string, { what, at, gap }: HeldAnswer) =>
  gap ? `? ${who}: ${what} at ${at} (coverage gap: ${gap})` : `${sign} ${who}: ${what} at ${at}`

import type { NodeHistoryEntry } from '#lib/server/history/get-node-history.ts'
import { printable } from './aligned.ts'

const signs = { first: '=', added: '+', removed: '-', changed: '~', notSeen: '?', newlySeen: '?' } as const
const words = {
  first: 'there in the oldest snapshot',
  notSeen: 'not seen',
  newlySeen: 'seen for the first time',
} as const

/** What changed of one node, for a terminal: the newest first, its fields below each. */
export function nodeHistoryText(entries: readonly NodeHistoryEntry[]): string {
  const lines = entries.flatMap(({ takenAt, state, kindLabel, name, fields, gap }) => {
    const why = state in words ? ` (${words[state as keyof typeof words]}${gap ? `: ${gap}` : ''})` : ''
    return [
      `${takenAt} ${signs[state]} ${kindLabel} ${name}${why}`,
      ...fields.map(({ path, was, is }) => `    ${path.join('.')}: ${shown(is)}, was ${shown(was)}`),
    ]
  })
  return lines.map(printable).join('\n')
}

const shown = (value: unknown) => (value === undefined ? 'not there' : JSON.stringify(value))

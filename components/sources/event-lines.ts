import type { ImportEvent } from '#lib/server/answers.ts'

/** Reads events from a text that grows: each call takes the whole text so far and returns the events since the last call. */
export function eventLines(): (text: string) => ImportEvent[] {
  let at = 0
  return (text) => {
    const end = text.lastIndexOf('\n') + 1
    const lines = text.slice(at, Math.max(at, end)).split('\n')
    at = Math.max(at, end)
    return lines.filter((line) => line.trim() !== '').map((line) => JSON.parse(line) as ImportEvent)
  }
}

import { expect, test } from 'vitest'
import { eventLines } from './event-lines.ts'

const publishing = '{"event":"publishing","facts":3}\n'
const failed = '{"event":"failed","error":"a line\\nand another"}\n'

test('events come out once, however the text arrives', () => {
  const text = publishing + failed
  for (let size = 1; size <= text.length; size++) {
    const read = eventLines()
    const events = []
    for (let length = size; length < text.length + size; length += size) events.push(...read(text.slice(0, length)))
    expect(events).toEqual([
      { event: 'publishing', facts: 3 },
      { event: 'failed', error: 'a line\nand another' },
    ])
  }
})

test('a line without its end waits', () => {
  const read = eventLines()
  expect(read(publishing.trimEnd())).toEqual([])
  expect(read(publishing)).toHaveLength(1)
})

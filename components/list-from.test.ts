import { expect, test } from 'vitest'
import { linesOf } from '#lib/server/answered-list.ts'
import type { ListAnswer } from '#lib/server/answers.ts'
import { listFrom } from './list-from.ts'

const list: ListAnswer<{ id: number; name: string }> = {
  snapshotId: 7,
  note: 'not everything',
  rows: Array.from({ length: 1_234 }, (_, id) => ({ id, name: `naïve\n${id}` })),
}

/** Cut where it hurts: in the middle of letters and lines. */
function inPieces(bytes: Uint8Array, length: number) {
  const body = new ReadableStream<Uint8Array>({
    start(stream) {
      for (let at = 0; at < bytes.length; at += length) stream.enqueue(bytes.slice(at, at + length))
      stream.close()
    },
  })
  return new Response(body, { headers: { 'content-type': 'application/x-ndjson' } })
}

test('a list that comes in lines is the list that was answered, however it is cut up', async () => {
  const bytes = new TextEncoder().encode([...linesOf(list)].map((line) => `${line}\n`).join(''))
  for (const length of [7, 1_000, 1_000_000]) expect(await listFrom(inPieces(bytes, length))).toEqual(list)
})

test('a list without rows, one in a piece, and one that broke off', async () => {
  const none = { ...list, rows: [] }
  expect(
    await listFrom(inPieces(new TextEncoder().encode(JSON.stringify({ snapshotId: 7, note: list.note })), 5)),
  ).toEqual(none)
  expect(await listFrom(Response.json(list))).toEqual(list)
  await expect(listFrom(inPieces(new Uint8Array(), 1))).rejects.toThrow('try again')
})

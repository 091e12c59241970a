import { answeredAs, headers } from './answered.ts'
import type { ListAnswer } from './answers.ts'

/** How many rows a line holds: reading one takes a browser some milliseconds. */
const rowsOfALine = 500

/** Answers a list: line by line where that is accepted, so that neither side works long without a pause. */
export const answeredList = <Row>(request: Request, verb: () => Promise<ListAnswer<Row>>): Promise<Response> =>
  answeredAs(request, async () => {
    const list = await verb()
    if (!request.headers.get('accept')?.includes('application/x-ndjson')) return Response.json(list, { headers })
    return new Response(streamOf(list), { headers: { ...headers, 'content-type': 'application/x-ndjson' } })
  })

function streamOf<Row>(list: ListAnswer<Row>): ReadableStream<Uint8Array> {
  const encoder = new TextEncoder()
  const lines = linesOf(list)
  return new ReadableStream({
    async pull(stream) {
      // Others are answered between two lines.
      await new Promise((resolve) => setImmediate(resolve))
      const line = lines.next()
      if (line.done) stream.close()
      else stream.enqueue(encoder.encode(`${line.value}\n`))
    },
  })
}

export function* linesOf<Row>({ rows, ...head }: ListAnswer<Row>): Generator<string, void> {
  yield JSON.stringify(head)
  for (let at = 0; at < rows.length; at += rowsOfALine) yield JSON.stringify(rows.slice(at, at + rowsOfALine))
}

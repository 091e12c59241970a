import type { ListAnswer } from '#lib/server/answers.ts'

/** A list as it was answered: whole, or line by line, of which the first is all but the rows. */
export async function listFrom<Row>(response: Response): Promise<ListAnswer<Row>> {
  if (!response.headers.get('content-type')?.startsWith('application/x-ndjson'))
    return (await response.json()) as ListAnswer<Row>
  let list: ListAnswer<Row> | undefined
  for await (const line of linesIn(response.body!)) {
    const read: unknown = JSON.parse(line)
    if (list) list.rows.push(...(read as Row[]))
    else list = { ...(read as Omit<ListAnswer<Row>, 'rows'>), rows: [] }
  }
  if (!list) throw new Error('the answer broke off before it began: try again')
  return list
}

async function* linesIn(body: ReadableStream<Uint8Array>): AsyncGenerator<string> {
  const reader = body.pipeThrough(new TextDecoderStream() as TransformStream<Uint8Array, string>).getReader()
  let rest: string[] = []
  for (;;) {
    const { done, value } = await reader.read()
    if (done) break
    let from = 0
    for (let end = value.indexOf('\n'); end !== -1; end = value.indexOf('\n', from)) {
      yield rest.join('') + value.slice(from, end)
      rest = []
      from = end + 1
    }
    rest.push(value.slice(from))
  }
  const last = rest.join('')
  if (last) yield last
}

import { ZodError } from 'zod'
import { directoryTypeInContext } from '#lib/facts/directory-kind.ts'
import type { FactSink } from '#lib/facts/fact-sink.ts'
import { objectOf, textOf } from '#lib/resources/json-value.ts'
import { archiveKind } from './archive-kind.ts'
import type { ImportedFile } from './imported-file.ts'
import { importFormats } from './index.ts'
import { jsonFaultOf } from './json-fault.ts'
import { jsonOddityOf } from './json-oddity.ts'
import { type JsonPiece, JsonSplitter } from './json-splitter.ts'
import { ProblemList } from './problem-list.ts'
import { whyUnrecognised } from './unrecognised.ts'
import { type Answer, type Element, unwrapped } from './unwrapped.ts'
import { utf8Of } from './utf8.ts'

/** A file to import. The text is read once and never held as a whole. */
export interface ImportInput {
  name: string
  bytes?: number
  stream(): AsyncIterable<Uint8Array>
}

export interface ReadOptions {
  /** Bytes of the file that were read since the last call. */
  onBytes?: (bytes: number) => void
  signal?: AbortSignal
  /** Where formats add to that are not known to list a part only; `into` where it is left out. */
  whole?: FactSink
}

/** Reads one file into facts; whatever is wrong with it becomes a problem, and the rest is still read. */
export async function readFile(input: ImportInput, into: FactSink, options: ReadOptions = {}): Promise<ImportedFile> {
  const reading = new FileReading(into, options.whole)
  let bytes = 0
  let isBegun = false
  const counted = countedBytes(input.stream(), (count) => {
    bytes += count
    options.onBytes?.(count)
  })
  let pausedAt = performance.now()
  for await (const chunk of utf8Of(counted)) {
    options.signal?.throwIfAborted()
    const archive = isBegun ? undefined : archiveKind(chunk)
    isBegun = true
    if (archive) return { name: input.name, bytes, ...refusedArchive(archive) }
    reading.push(chunk)
    if (performance.now() - pausedAt > 40) {
      // Others on this thread, such as requests for pages and for progress, get their turn.
      await new Promise((resolve) => setImmediate(resolve))
      pausedAt = performance.now()
    }
  }
  options.signal?.throwIfAborted()
  return { name: input.name, bytes, ...reading.end() }
}

const refusedArchive = (kind: string): Pick<ImportedFile, 'recognised' | 'problems'> => ({
  recognised: [],
  problems: [{ place: 'line 1', reason: `this is a ${kind} archive: unpack it, and import the files that are in it` }],
})

async function* countedBytes(stream: AsyncIterable<Uint8Array>, count: (bytes: number) => void) {
  for await (const chunk of stream) {
    count(chunk.length)
    yield chunk
  }
}

class FileReading {
  readonly #into: FactSink
  readonly #whole: FactSink
  readonly #counts = new Map<string, number>()
  readonly #problems = new ProblemList()
  readonly #strict = new TextDecoder('utf-8', { fatal: true })
  readonly #lenient = new TextDecoder()
  #elements = 0
  /** What the answer that is being read said of itself before its list. */
  #context: string | undefined
  /** Elements of the list at hand that carry an id: all that is needed of it once its answer is complete. */
  #listed: unknown[] = []
  /** Where the last answer of the file says that there is a next page. */
  #cutAt: string | undefined
  readonly #splitter = new JsonSplitter({
    element: (piece) => this.#piece(piece),
    listBegins: (piece) => this.#listBegins(piece),
    envelope: (piece) => this.#envelope(piece),
    problem: (place, reason) => this.#problem(place, reason),
  })

  constructor(into: FactSink, whole = into) {
    this.#into = into
    this.#whole = whole
  }

  push(chunk: Uint8Array): void {
    this.#splitter.push(chunk)
  }

  end(): Pick<ImportedFile, 'recognised' | 'problems'> {
    this.#splitter.end()
    if (this.#splitter.documents === 0 && !this.#splitter.stopped) this.#problem('line 1', 'the file is empty')
    else if (this.#elements === 0 && this.#counts.size === 0 && this.#problems.all.length === 0) {
      this.#problem('line 1', 'an empty list; nothing in it says of what, so it counts as not read')
    }
    if (this.#cutAt !== undefined) {
      this.#problem(this.#cutAt, 'the answer names a next page that is not in this file: export all pages')
    }
    return { recognised: [...this.#counts].map(([what, count]) => ({ what, count })), problems: this.#problems.all }
  }

  #piece(piece: JsonPiece): void {
    const value = this.#parsed(piece)
    if (value === undefined) return
    const isListed = piece.place.includes('[')
    const place = isListed ? piece.place : ''
    for (const found of unwrapped({ value, place, context: isListed ? this.#context : undefined })) {
      if ('answer' in found) this.#answer(found)
      else this.#element({ ...found, place: found.place || piece.place })
    }
    if (isListed) this.#listed.push(...referencesOf(value))
  }

  #listBegins(piece: JsonPiece): void {
    const envelope = this.#parsed(piece)
    this.#context = textOf(objectOf(envelope)['@odata.context'])
    this.#listed = []
  }

  #envelope(piece: JsonPiece): void {
    const envelope = this.#parsed(piece)
    if (envelope !== undefined) {
      this.#answer({ answer: { ...objectOf(envelope), value: this.#listed }, place: piece.place })
    }
    this.#context = undefined
    this.#listed = []
  }

  #answer({ answer, place }: Answer): void {
    this.#cutAt = nextPageOf(answer) ? place || 'line 1' : undefined
    const format = importFormats.find((known) => known.recognises(answer))
    if (format) this.#read(format, { value: answer, place })
  }

  #element(element: Element): void {
    this.#elements += 1
    if (typeof element.value === 'string' && element.context !== undefined) {
      // An answer of Graph, such as the ids of groups, is no list of what the directory was asked for.
      this.#problem(element.place, 'ids that an answer lists without saying of what')
      return
    }
    const value = withTypeFromContext(element.value, element.context)
    const format = importFormats.find((known) => known.recognises(value))
    if (format) this.#read(format, { ...element, value })
    else this.#problem(element.place, whyUnrecognised(value))
  }

  #read(format: (typeof importFormats)[number], { value, place, context }: Element): void {
    try {
      const unread = format.read(value, format.coverage ? this.#into : this.#whole, context)
      for (const reason of unread ?? []) this.#problem(place, reason)
      this.#counts.set(format.label, (this.#counts.get(format.label) ?? 0) + 1)
    } catch (error) {
      if (!(error instanceof ZodError)) throw error
      this.#problem(place, `${format.label}: ${whatIsWrong(error)}`)
    }
  }

  #parsed(piece: JsonPiece): unknown {
    const text = this.#text(piece)
    try {
      const value: unknown = JSON.parse(text)
      const oddity = jsonOddityOf(text, value)
      if (oddity) this.#problem(piece.place, oddity.reason)
      return oddity?.isRefused ? undefined : value
    } catch {
      const fault = jsonFaultOf(text)
      const before = text.slice(0, fault?.at ?? 0).split('\n')
      const line = piece.line + before.length - 1
      const column = (before.length === 1 ? piece.column : 1) + before.at(-1)!.length
      const where = `line ${line}, column ${column}`
      const place = piece.place.startsWith('line') ? where : `${piece.place} (${where})`
      this.#problem(place, `this is not valid JSON: ${fault?.reason ?? 'it cannot be read'}`)
      return undefined
    }
  }

  #text(piece: JsonPiece): string {
    try {
      return this.#strict.decode(piece.bytes)
    } catch {
      this.#problem(piece.place, 'some letters are not valid UTF-8 and are shown as `�`: save the file as UTF-8')
      return this.#lenient.decode(piece.bytes)
    }
  }

  #problem(place: string, reason: string): void {
    this.#problems.add(place, reason)
  }
}

/** Graph leaves the type out of elements when the answer around them says it for all. */
function withTypeFromContext(value: unknown, context: string | undefined): unknown {
  const type = directoryTypeInContext(context)
  if (type === undefined || typeof value !== 'object' || value === null || '@odata.type' in value) return value
  return { ...value, '@odata.type': type }
}

/** Enough of a directory object to be a member of the list it is in; nothing of what Resource Manager lists. */
function referencesOf(value: unknown): unknown[] {
  const { id, objectId } = objectOf(value)
  const reference = textOf(objectId) ?? textOf(id)
  return reference === undefined || reference.startsWith('/') ? [] : [{ id: reference }]
}

/** Resource Manager, Graph, Resource Graph and its command line each have a name of their own for it. */
function nextPageOf(answer: Record<string, unknown>): boolean {
  return ['nextLink', '@odata.nextLink', '$skipToken', 'skip_token', 'skipToken', 'odata.nextLink'].some(
    (name) => textOf(answer[name]) !== undefined,
  )
}

function whatIsWrong({ issues: [issue] }: ZodError): string {
  const path = issue?.path.map(String).join('.')
  const message = issue?.message.replace(/^Invalid input: /, '') ?? 'not as expected'
  const what = message.endsWith('received undefined') ? 'is missing' : message
  return path ? `\`${path}\` ${what === 'is missing' ? what : `is wrong: ${what}`}` : what
}

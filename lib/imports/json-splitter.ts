import { ByteCapture } from './byte-capture.ts'

/** A piece of JSON text with the place where it begins. Lines and columns count from 1, columns in bytes. */
export interface JsonPiece {
  bytes: Uint8Array
  /** `value[3]`, `[3]`, or `line 7` for a value that stands by itself. */
  place: string
  line: number
  column: number
}

export interface JsonPieces {
  element(piece: JsonPiece): void
  /** A list inside an object begins; the object's members so far, closed so that they can be parsed. */
  listBegins(envelope: JsonPiece): void
  /** The object around lists that were given element by element; the lists in it are empty. */
  envelope(envelope: JsonPiece): void
  problem(place: string, reason: string): void
}

export const maxDepth = 64
export const maxElementBytes = 64 * 1024 * 1024

/**
 * Members of an object that hold the real thing: Resource Manager and Graph say `value`, Resource Graph `data`, a query of
 * Log Analytics `tables`, the blobs of a diagnostic setting `records`.
 */
export const wrapperKeys: ReadonlySet<string> = new Set(['value', 'data', 'tables', 'records'])
/** An object with one of these before is a thing of its own, and its `value` a property. */
const ownKeys = new Set(['id', 'type', 'objectId'])

type State = 'value' | 'next' | 'key' | 'colon' | 'member' | 'nextMember' | 'inside' | 'string' | 'scalar' | 'stopped'

const open = { '{': 123, '[': 91 } as const
const close = { '}': 125, ']': 93 } as const
const quote = 34
const backslash = 92
const comma = 44
const colon = 58
const newline = 10
const isSpace = (byte: number) => byte === 32 || byte === newline || byte === 13 || byte === 9
const startsScalar = (byte: number) =>
  byte === 45 || (byte >= 48 && byte <= 57) || byte === 116 || byte === 102 || byte === 110

/**
 * Cuts UTF-8 JSON text into the elements of its list without ever holding more than one of them: a list, an object with a
 * list in one of the members above, or values one after another (JSON lines). It only finds where things begin and end; whether
 * an element is valid JSON is for `JSON.parse` to say, which is several times faster than any parser in JavaScript.
 */
export class JsonSplitter {
  readonly #pieces: JsonPieces
  #state: State = 'value'
  #afterString: State = 'value'
  #escaped = false
  /** Brackets open inside the value at hand, by the byte that closes them. */
  #closers = new Uint8Array(maxDepth)
  #depth = 0
  #tooDeep = false
  #inList = false
  #inEnvelope = false
  #sawList = false
  #ownObject = false
  #afterComma = false
  #key = ''
  #index = 0
  #documents = 0
  #element = new ByteCapture(maxElementBytes)
  #envelope = new ByteCapture(maxElementBytes)
  #keyBytes = new ByteCapture(256)
  #start = { line: 1, column: 1 }
  #envelopeStart = { line: 1, column: 1 }
  #line = 1
  /** Offset in the current chunk where the current line begins; negative when it began in an earlier chunk. */
  #lineBegins = 0

  constructor(pieces: JsonPieces) {
    this.#pieces = pieces
  }

  get stopped(): boolean {
    return this.#state === 'stopped'
  }

  /** How many values stood at the top. */
  get documents(): number {
    return this.#documents
  }

  push(chunk: Uint8Array): void {
    this.#element.chunk(chunk)
    this.#envelope.chunk(chunk)
    this.#keyBytes.chunk(chunk)
    let at = 0
    while (at < chunk.length && this.#state !== 'stopped') {
      if (this.#state === 'inside') at = this.#inside(chunk, at)
      else if (this.#state === 'string') at = this.#string(chunk, at)
      else if (this.#state === 'scalar') at = this.#scalar(chunk, at)
      else at = this.#between(chunk, at)
    }
    this.#element.endOfChunk()
    this.#envelope.endOfChunk()
    this.#keyBytes.endOfChunk()
    this.#lineBegins -= chunk.length
  }

  end(): void {
    if (this.#state === 'stopped') return
    if (this.#state === 'scalar') this.#valueEnds(0)
    if (this.#state === 'value' && !this.#inList && !this.#inEnvelope) return
    const inValue = this.#state === 'inside' || this.#state === 'string'
    const where = inValue ? `in the middle of \`${this.#place()}\`` : 'before its last bracket'
    this.#stop(0, `the file ends ${where}: it was cut off, export it again`)
  }

  /** Everything that is not inside a value. */
  #between(chunk: Uint8Array, at: number): number {
    const byte = chunk[at]!
    if (isSpace(byte)) {
      if (byte === newline) this.#newLine(at)
      return at + 1
    }
    switch (this.#state) {
      case 'value':
        return this.#value(byte, at)
      case 'next':
        if (byte === comma) return this.#goTo('value', at, true)
        if (byte === close[']']) return this.#listEnds(at)
        return this.#unexpected(byte, at, '`,` or `]`')
      case 'key':
        if (byte === close['}'] && !this.#afterComma) return this.#envelopeEnds(at)
        if (byte !== quote) return this.#unexpected(byte, at, 'a name in quotes')
        this.#keyBytes.begin(at + 1)
        this.#afterString = 'colon'
        return this.#goTo('string', at)
      case 'colon':
        return byte === colon ? this.#goTo('member', at) : this.#unexpected(byte, at, '`:`')
      case 'member':
        return this.#member(byte, at)
      default:
        if (byte === comma) return this.#goTo('key', at, true)
        if (byte === close['}']) return this.#envelopeEnds(at)
        return this.#unexpected(byte, at, '`,` or `}`')
    }
  }

  /** A value at the top or in a list. */
  #value(byte: number, at: number): number {
    if (this.#inList && byte === close[']'] && !this.#afterComma) return this.#listEnds(at)
    this.#start = this.#position(at)
    if (!this.#inList) {
      this.#documents += 1
      if (byte === open['[']) return this.#listBegins(at)
      if (byte === open['{']) return this.#envelopeBegins(at)
      if (byte !== quote) return this.#unexpected(byte, at, 'a list or an object')
    }
    this.#element.begin(at)
    return this.#valueBegins(byte, at)
  }

  #member(byte: number, at: number): number {
    if (byte === open['['] && wrapperKeys.has(this.#key) && !this.#ownObject) {
      const soFar = this.#envelope.copyTo(at, 'null}')
      this.#pieces.listBegins({ bytes: soFar, place: this.#key, ...this.#envelopeStart })
      this.#envelope.pause(at + 1)
      return this.#listBegins(at)
    }
    this.#start = this.#position(at)
    return this.#valueBegins(byte, at)
  }

  #valueBegins(byte: number, at: number): number {
    this.#depth = 0
    this.#tooDeep = false
    if (byte === open['{'] || byte === open['[']) {
      this.#state = 'inside'
      return at
    }
    if (byte === quote) {
      this.#afterString = 'value'
      return this.#goTo('string', at)
    }
    if (startsScalar(byte)) return this.#goTo('scalar', at)
    return this.#unexpected(byte, at, 'a value')
  }

  #inside(chunk: Uint8Array, from: number): number {
    for (let at = from; at < chunk.length; at++) {
      const byte = chunk[at]!
      if (byte === quote) {
        this.#afterString = 'inside'
        return this.#goTo('string', at)
      }
      if (byte === open['{'] || byte === open['[']) this.#opens(byte)
      else if (byte === close['}'] || byte === close[']']) {
        if (!this.#closes(byte)) return this.#unexpected(byte, at, byte === close['}'] ? '`]`' : '`}`')
        if (this.#depth === 0) return this.#valueEnds(at + 1)
      } else if (byte === newline) this.#newLine(at)
    }
    return chunk.length
  }

  #opens(byte: number): void {
    if (this.#depth < maxDepth) this.#closers[this.#depth] = byte + 2
    else this.#tooDeep = true
    this.#depth += 1
  }

  /** `{` and `}`, `[` and `]` are two apart in ASCII. Beyond the limit they are only counted. */
  #closes(byte: number): boolean {
    this.#depth -= 1
    return this.#depth >= maxDepth || this.#closers[this.#depth] === byte
  }

  #string(chunk: Uint8Array, from: number): number {
    let at = from
    if (this.#escaped) {
      this.#escaped = false
      at += 1
    }
    for (; at < chunk.length; at++) {
      const byte = chunk[at]!
      if (byte === quote) return this.#stringEnds(at)
      if (byte === backslash) {
        at += 1
        this.#escaped = at === chunk.length
      } else if (byte === newline) {
        return this.#stop(at, 'a line ends inside a text in quotes: a closing quote is missing before it')
      }
    }
    return chunk.length
  }

  #stringEnds(at: number): number {
    if (this.#afterString === 'inside') return this.#goTo('inside', at)
    if (this.#afterString === 'colon') {
      this.#key = new TextDecoder().decode(this.#keyBytes.take(at))
      this.#ownObject ||= ownKeys.has(this.#key)
      return this.#goTo('colon', at)
    }
    return this.#valueEnds(at + 1)
  }

  #scalar(chunk: Uint8Array, from: number): number {
    for (let at = from; at < chunk.length; at++) {
      const byte = chunk[at]!
      if (byte === comma || byte === close['}'] || byte === close[']'] || isSpace(byte)) return this.#valueEnds(at)
    }
    return chunk.length
  }

  /** `end` is the offset just after the value. */
  #valueEnds(end: number): number {
    if (this.#inEnvelope && !this.#inList) {
      if (this.#tooDeep) return this.#stop(end, `nested deeper than ${maxDepth} levels`)
      this.#state = 'nextMember'
      return end
    }
    const bytes = this.#element.take(end)
    const place = this.#place()
    if (this.#tooDeep) this.#pieces.problem(place, `nested deeper than ${maxDepth} levels`)
    else if (bytes === undefined) this.#pieces.problem(place, `larger than ${maxElementBytes / 1024 / 1024} MB`)
    else this.#pieces.element({ bytes, place, ...this.#start })
    this.#index += 1
    this.#afterComma = false
    this.#state = this.#inList ? 'next' : 'value'
    return end
  }

  #listBegins(at: number): number {
    this.#inList = true
    this.#sawList = true
    this.#index = 0
    return this.#goTo('value', at)
  }

  #listEnds(at: number): number {
    this.#inList = false
    if (!this.#inEnvelope) return this.#goTo('value', at)
    this.#envelope.resume(at)
    return this.#goTo('nextMember', at)
  }

  #envelopeBegins(at: number): number {
    this.#inEnvelope = true
    this.#ownObject = false
    this.#sawList = false
    this.#envelopeStart = this.#start
    this.#envelope.begin(at)
    return this.#goTo('key', at)
  }

  #envelopeEnds(at: number): number {
    const bytes = this.#envelope.take(at + 1)
    this.#inEnvelope = false
    const piece = { place: `line ${this.#envelopeStart.line}`, ...this.#envelopeStart }
    if (bytes === undefined) this.#pieces.problem(piece.place, `larger than ${maxElementBytes / 1024 / 1024} MB`)
    else if (this.#sawList) this.#pieces.envelope({ ...piece, bytes })
    else this.#pieces.element({ ...piece, bytes })
    return this.#goTo('value', at)
  }

  #goTo(state: State, at: number, afterComma = false): number {
    this.#state = state
    this.#afterComma = afterComma
    return at + 1
  }

  #place(): string {
    if (this.#inList) return `${this.#inEnvelope ? this.#key : ''}[${this.#index}]`
    return `line ${(this.#inEnvelope ? this.#envelopeStart : this.#start).line}`
  }

  #position(at: number) {
    return { line: this.#line, column: at - this.#lineBegins + 1 }
  }

  #newLine(at: number): void {
    this.#line += 1
    this.#lineBegins = at + 1
  }

  #unexpected(byte: number, at: number, expected: string): number {
    const found = byte > 32 && byte < 127 ? `\`${String.fromCharCode(byte)}\`` : `byte ${byte}`
    return this.#stop(at, `this is not valid JSON: ${expected} expected, ${found} found`)
  }

  #stop(at: number, reason: string): number {
    const { line, column } = this.#position(at)
    const read = this.#index > 0 ? `; what stood before it was read` : ''
    this.#pieces.problem(`line ${line}, column ${column}`, reason + read)
    this.#state = 'stopped'
    return at
  }
}

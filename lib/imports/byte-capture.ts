const nothing = new Uint8Array(0)

/** Takes bytes out of a stream of chunks, from a beginning in one to an end in the same or a later one. */
export class ByteCapture {
  readonly #limit: number
  #chunk: Uint8Array = nothing
  #from = -1
  #kept: Uint8Array[] = []
  #size = 0

  constructor(limit: number) {
    this.#limit = limit
  }

  /** The chunk that the offsets given from now on are in. */
  chunk(chunk: Uint8Array): void {
    this.#chunk = chunk
    if (this.#from !== -1) this.#from = 0
  }

  begin(at: number): void {
    this.#kept = []
    this.#size = 0
    this.#from = at
  }

  /** Leaves out what comes from here on. */
  pause(at: number): void {
    this.#keep(at)
    this.#from = -1
  }

  resume(at: number): void {
    this.#from = at
  }

  /** What was captured so far, with some text after it. */
  copyTo(at: number, text: string): Uint8Array {
    this.#keep(at)
    this.#from = at
    return this.#size > this.#limit ? nothing : joined([...this.#kept, new TextEncoder().encode(text)])
  }

  endOfChunk(): void {
    if (this.#from === -1) return
    this.#keep(this.#chunk.length)
    this.#from = 0
  }

  /** What was captured, or `undefined` when it was larger than the limit. */
  take(end: number): Uint8Array | undefined {
    this.#keep(end)
    this.#from = -1
    const taken = this.#size > this.#limit ? undefined : joined(this.#kept)
    this.#kept = []
    return taken
  }

  #keep(end: number): void {
    if (this.#from === -1 || end <= this.#from) return
    this.#size += end - this.#from
    if (this.#size > this.#limit) this.#kept = []
    else this.#kept.push(this.#chunk.subarray(this.#from, end))
  }
}

function joined(parts: Uint8Array[]): Uint8Array {
  if (parts.length === 1) return parts[0]!
  const whole = new Uint8Array(parts.reduce((size, part) => size + part.length, 0))
  let at = 0
  for (const part of parts) {
    whole.set(part, at)
    at += part.length
  }
  return whole
}

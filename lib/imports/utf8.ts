const pieceBytes = 1024 * 1024

/**
 * The text of a file as UTF-8 without a byte-order mark, in pieces of at most 1 MB. Windows PowerShell writes UTF-16 when
 * it redirects into a file; without a mark it is told by the zero in every other byte of ASCII.
 */
export async function* utf8Of(stream: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  let decoder: TextDecoder | undefined
  let begun: Uint8Array | undefined = new Uint8Array(0)
  for await (const chunk of stream) {
    let bytes = chunk
    if (begun) {
      bytes = concat(begun, chunk)
      if (bytes.length < 4) {
        begun = bytes
        continue
      }
      begun = undefined
      const { encoding, mark } = encodingOf(bytes)
      bytes = bytes.subarray(mark)
      if (encoding !== 'utf-8') decoder = new TextDecoder(encoding)
    }
    yield* pieces(bytes, decoder)
  }
  if (begun && begun.length > 0) yield* pieces(begun.subarray(encodingOf(begun).mark), undefined)
  const rest = decoder?.decode()
  if (rest) yield new TextEncoder().encode(rest)
}

function* pieces(bytes: Uint8Array, decoder: TextDecoder | undefined) {
  for (let from = 0; from < bytes.length; from += pieceBytes) {
    const piece = bytes.subarray(from, from + pieceBytes)
    yield decoder ? new TextEncoder().encode(decoder.decode(piece, { stream: true })) : piece
  }
}

function encodingOf(bytes: Uint8Array): { encoding: 'utf-8' | 'utf-16le' | 'utf-16be'; mark: number } {
  const [first, second, third] = bytes
  if (first === 0xff && second === 0xfe) return { encoding: 'utf-16le', mark: 2 }
  if (first === 0xfe && second === 0xff) return { encoding: 'utf-16be', mark: 2 }
  if (first === 0xef && second === 0xbb && third === 0xbf) return { encoding: 'utf-8', mark: 3 }
  if (first !== 0 && second === 0) return { encoding: 'utf-16le', mark: 0 }
  if (first === 0 && second !== 0) return { encoding: 'utf-16be', mark: 0 }
  return { encoding: 'utf-8', mark: 0 }
}

function concat(first: Uint8Array, second: Uint8Array): Uint8Array {
  if (first.length === 0) return second
  const both = new Uint8Array(first.length + second.length)
  both.set(first)
  both.set(second, first.length)
  return both
}

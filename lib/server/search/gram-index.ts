/** How well a text holds a word; the smaller, the better. 0 is not at all. */
export const match = { none: 0, exact: 1, prefix: 2, word: 3, substring: 4, elsewhere: 5 } as const

/**
 * Many texts by every three bytes in a row that they hold, and by the first two of each of their words. So a word of one
 * or two bytes is looked for at the beginnings of words only; those that begin with the same byte lie together.
 */
export interface GramIndex {
  /** Calls with the place of every wanted text that holds the word and how well, each once. */
  find(word: string, wanted: (place: number) => boolean, found: (place: number, how: number) => void): void
  bytes: number
}

const encoder = new TextEncoder()
const classBits = 6
const grams = 1 << (3 * classBits)
/** A byte's class, 0 standing before a word. Bytes seldom seen share some, which is why what is found is looked at again. */
const classes = Uint8Array.from({ length: 256 }, (_, byte) => {
  const common = '\0abcdefghijklmnopqrstuvwxyz0123456789-_. /:@'.indexOf(String.fromCharCode(byte))
  return common === -1 ? 44 + (byte % 20) : common
})

/** How many texts are taken before others may work. */
const slice = 20_000

/** Yields now and then, so that whoever builds it can let others work; texts come folded. */
export function* gramIndexOf(count: number, textOf: (place: number) => string): Generator<void, GramIndex> {
  let bytes = new Uint8Array(Math.max(64, count * 16))
  const starts = new Uint32Array(count + 1)
  let end = 0
  for (let place = 0; place < count; place++) {
    const text = textOf(place)
    if (end + text.length * 3 > bytes.length) bytes = enlarged(bytes, text.length * 3)
    end += encoder.encodeInto(text, bytes.subarray(end)).written
    starts[place + 1] = end
    if (place % slice === slice - 1) yield
  }
  bytes = bytes.slice(0, end)
  const classAt = (at: number) => classes[bytes[at]!]!
  /** Calls with every three of a text. */
  function gramsOf(place: number, take: (gram: number) => void) {
    const start = starts[place]!
    const textEnd = starts[place + 1]!
    for (let at = start; at < textEnd; at++) {
      if (at === start || !isLetter[bytes[at - 1]!])
        take((classAt(at) << classBits) | (at + 1 < textEnd ? classAt(at + 1) : 0))
      if (at + 2 < textEnd) take((classAt(at) << (2 * classBits)) | (classAt(at + 1) << classBits) | classAt(at + 2))
    }
  }
  const firsts = new Uint32Array(grams + 1)
  const tally = (gram: number) => {
    firsts[gram + 1]!++
  }
  for (let place = 0; place < count; place++) {
    gramsOf(place, tally)
    if (place % slice === slice - 1) yield
  }
  for (let gram = 0; gram < grams; gram++) firsts[gram + 1]! += firsts[gram]!
  const places = new Uint32Array(firsts[grams]!)
  const next = firsts.slice(0, grams)
  let filled = 0
  const fill = (gram: number) => {
    places[next[gram]!++] = filled
  }
  for (; filled < count; filled++) {
    gramsOf(filled, fill)
    if (filled % slice === slice - 1) yield
  }

  /** Where in `places` the texts are that may hold the word. */
  function candidates(word: Uint8Array): [number, number] {
    if (word.length < 3) {
      const low = (classes[word[0]!]! << classBits) | (word.length > 1 ? classes[word[1]!]! : 0)
      return [firsts[low]!, firsts[low + (word.length > 1 ? 1 : 1 << classBits)]!]
    }
    let best: [number, number] = [0, places.length]
    for (let at = 0; at + 3 <= word.length; at++) {
      const gram =
        (classes[word[at]!]! << (2 * classBits)) | (classes[word[at + 1]!]! << classBits) | classes[word[at + 2]!]!
      if (firsts[gram + 1]! - firsts[gram]! < best[1] - best[0]) best = [firsts[gram]!, firsts[gram + 1]!]
    }
    return best
  }

  function howWell(word: Uint8Array, place: number): number {
    const start = starts[place]!
    const textEnd = starts[place + 1]!
    const first = word[0]!
    let how: number = match.none
    for (let at = start; at + word.length <= textEnd; at++) {
      if (bytes[at] !== first || !isAt(word, at)) continue
      if (at === start) return textEnd - start === word.length ? match.exact : match.prefix
      if (!isLetter[bytes[at - 1]!]) return match.word
      how = match.substring
    }
    return how
  }

  function isAt(word: Uint8Array, at: number): boolean {
    for (let offset = 1; offset < word.length; offset++) if (bytes[at + offset] !== word[offset]) return false
    return true
  }

  const seen = new Uint32Array(count)
  let question = 0
  return {
    find(text, wanted, found) {
      const word = encoder.encode(text)
      if (word.length === 0) return
      question++
      const [from, to] = candidates(word)
      for (let at = from; at < to; at++) {
        const place = places[at]!
        // A text that holds the three bytes twice comes twice.
        if (seen[place] === question || !wanted(place)) continue
        seen[place] = question
        const how = howWell(word, place)
        if (how === match.none || (how === match.substring && word.length < 3)) continue
        found(place, how)
      }
    },
    bytes: bytes.byteLength + starts.byteLength + firsts.byteLength + places.byteLength + seen.byteLength,
  }
}

/** Letters, digits, and what is not ASCII: a word does not begin after them. */
const isLetter = Uint8Array.from({ length: 256 }, (_, byte) =>
  byte >= 128 || /[a-z0-9]/.test(String.fromCharCode(byte)) ? 1 : 0,
)

function enlarged(bytes: Uint8Array<ArrayBuffer>, atLeast: number): Uint8Array<ArrayBuffer> {
  const larger = new Uint8Array(bytes.length * 2 + atLeast)
  larger.set(bytes)
  return larger
}

import type { TenantMap } from './tenant-map.ts'

/** What stands in numbers, in the order in which it is sent: each as wide as its kind of array says. */
const columns = {
  starts: Uint32Array,
  head: Uint32Array,
  from: Uint32Array,
  to: Uint32Array,
  look: Uint16Array,
  findings: Uint16Array,
  worst: Uint8Array,
  sort: Uint8Array,
} as const
type Column = keyof typeof columns
const columnNames = Object.keys(columns) as Column[]
type Words = Omit<TenantMap, Column>

/** Says what the bytes are, and the version of how they are laid out. */
const mark = 0x4c4d_0001
const aligned = (bytes: number) => (bytes + 3) & ~3

/**
 * A map as bytes: the mark, the length of the words, the words as JSON in UTF-8, then the columns; each from a multiple
 * of four on, after its length in a number of its own. Numbers are little-endian, as on every machine that has a browser.
 */
export function mapBytes(map: TenantMap): Uint8Array<ArrayBuffer> {
  const { starts, head, from, to, look, findings, worst, sort, ...words } = map
  const text = new TextEncoder().encode(JSON.stringify(words satisfies Words))
  const sizes = columnNames.map((name) => 4 + aligned(map[name].byteLength))
  const bytes = new Uint8Array(8 + aligned(text.length) + sizes.reduce((sum, size) => sum + size, 0))
  const numbers = new DataView(bytes.buffer)
  numbers.setUint32(0, mark, true)
  numbers.setUint32(4, text.length, true)
  bytes.set(text, 8)
  let at = 8 + aligned(text.length)
  for (const name of columnNames) {
    const column = map[name]
    numbers.setUint32(at, column.length, true)
    bytes.set(new Uint8Array(column.buffer, column.byteOffset, column.byteLength), at + 4)
    at += 4 + aligned(column.byteLength)
  }
  return bytes
}

/** The columns stay where they are in the buffer. Throws on what is no map of this version. */
export function mapFromBytes(buffer: ArrayBuffer): TenantMap {
  const numbers = new DataView(buffer)
  if (buffer.byteLength < 8 || numbers.getUint32(0, true) !== mark)
    throw new Error('this is no map that this page understands: reload the page')
  const length = numbers.getUint32(4, true)
  const words = JSON.parse(new TextDecoder().decode(new Uint8Array(buffer, 8, length))) as Words
  let at = 8 + aligned(length)
  const read = <Name extends Column>(name: Name) => {
    const Kind = columns[name]
    const count = numbers.getUint32(at, true)
    const column = new Kind(buffer, at + 4, count)
    at += 4 + aligned(count * Kind.BYTES_PER_ELEMENT)
    return column as InstanceType<(typeof columns)[Name]>
  }
  return {
    ...words,
    starts: read('starts'),
    head: read('head'),
    from: read('from'),
    to: read('to'),
    look: read('look'),
    findings: read('findings'),
    worst: read('worst'),
    sort: read('sort'),
  }
}

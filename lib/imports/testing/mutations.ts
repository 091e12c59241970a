import type { Random } from '#lib/model/testing/random.ts'

/** Something done to a valid file. `breaks`: nothing can be read of it in good faith, so that it must be refused. */
export interface Mutation {
  name: string
  breaks?: true
  apply(bytes: Uint8Array, random: Random): Uint8Array
}

const text = (bytes: Uint8Array) => new TextDecoder().decode(bytes)
const bytesOf = (json: string) => new TextEncoder().encode(json)
const onText =
  (change: (json: string, random: Random) => string): Mutation['apply'] =>
  (bytes, random) =>
    bytesOf(change(utf8(bytes), random))

/** Of a file in either encoding, without its mark. */
const utf8 = (bytes: Uint8Array) =>
  (bytes[0] === 0xff ? Buffer.from(bytes).toString('utf16le') : text(bytes)).replace(/^\ufeff/, '')

/** Puts something into a random object of the text, as its first member. */
const withMember = (member: string) =>
  onText((json, random) => {
    const places = [...json.matchAll(/\{(?=\s*")/g)].map(({ index }) => index + 1)
    const at = random.among(places)
    return `${json.slice(0, at)}${member},${json.slice(at)}`
  })

/** Puts another value in the place of a random text, number or word. */
const withValue = (values: readonly string[]) =>
  onText((json, random) => {
    const found = [...json.matchAll(/(?<=:\s*)(?:"(?:[^"\\]|\\.)*"|-?\d[\d.eE+-]*|true|false|null)/g)]
    if (found.length === 0) return json
    const { index, 0: old } = random.among(found)
    return json.slice(0, index) + random.among(values) + json.slice(index + old.length)
  })

const nested = (depth: number) => `"properties":${'['.repeat(depth)}${']'.repeat(depth)}`

export const mutations: Mutation[] = [
  {
    name: 'a byte is another',
    apply(bytes, random) {
      const changed = bytes.slice()
      changed[random.below(bytes.length)] = random.below(256)
      return changed
    },
  },
  {
    name: 'some bytes are others',
    apply(bytes, random) {
      const changed = bytes.slice()
      for (let times = 2 + random.below(20); times > 0; times--) changed[random.below(bytes.length)] = random.below(256)
      return changed
    },
  },
  {
    name: 'a part is missing',
    apply(bytes, random) {
      const from = random.below(bytes.length)
      return Buffer.concat([bytes.subarray(0, from), bytes.subarray(from + 1 + random.below(200))])
    },
  },
  {
    name: 'a part stands twice',
    apply(bytes, random) {
      const from = random.below(bytes.length)
      return Buffer.concat([bytes.subarray(0, from + random.below(200)), bytes.subarray(from)])
    },
  },
  {
    name: 'it is cut off',
    breaks: true,
    apply: (bytes, random) => bytes.subarray(0, 1 + random.below(Math.max(1, trimmedLength(bytes) - 2))),
  },
  { name: 'it is empty', breaks: true, apply: () => new Uint8Array() },
  {
    name: 'it is packed',
    breaks: true,
    apply: (bytes, random) =>
      Buffer.concat([
        random.among([
          Buffer.from('PK\u0003\u0004'),
          Buffer.from([0x1f, 0x8b, 8]),
          Buffer.from([0x28, 0xb5, 0x2f, 0xfd]),
        ]),
        bytes,
      ]),
  },
  { name: 'a name is given twice', breaks: true, apply: withMember('"lanyard":1,"lanyard":2') },
  { name: 'it is nested very deep', breaks: true, apply: withMember(nested(100_000)) },
  { name: 'it is nested too deep', breaks: true, apply: withMember(nested(70)) },
  { name: 'a number is too large', breaks: true, apply: withMember('"lanyard":1e999') },
  {
    name: 'names of the language itself',
    apply: withMember('"__proto__":{"polluted":true},"constructor":{"prototype":{"polluted":true}}'),
  },
  { name: 'a zero character', apply: withValue(['"a\\u0000b"', '"\\u0000"']) },
  { name: 'half a letter', apply: withValue(['"\\ud800"', '"x\\udfff"']) },
  {
    name: 'a value of another kind',
    apply: withValue(['[]', '{}', 'null', 'true', '0', '-1', '""', '[[[]]]', '[null]', '{"a":{}}']),
  },
  { name: 'a very long text', apply: (bytes, random) => withValue([`"${'x'.repeat(300_000)}"`])(bytes, random) },
  {
    name: 'hostile names',
    apply: withValue([
      '"<script>alert(1)</script>"',
      '"=cmd|\' /C calc\'!A0"',
      '"../../etc/passwd"',
      '"\\u202egnp.exe"',
      '"toString"',
      '"__proto__"',
      '"/subscriptions/"',
      '"/"',
    ]),
  },
  {
    name: 'letters of another encoding',
    apply: (bytes) => Buffer.from(`${utf8(bytes)}`.replace(/[aeo]/g, 'é'), 'latin1'),
  },
  {
    name: 'rubbish after it',
    apply: (bytes, random) =>
      Buffer.concat([
        Buffer.from(utf8(bytes)),
        Buffer.from(random.among([']', '}', ' x', ',', '\u0000', '{"a":', '[[[['])),
      ]),
  },
  {
    name: 'brackets of another kind',
    apply: onText((json, random) =>
      json.replace(random.among([/\[/, /\{/, /\]/, /\}/]), () => random.among(['[', '{', ']', '}', '('])),
    ),
  },
]

function trimmedLength(bytes: Uint8Array): number {
  let length = bytes.length
  while (length > 1 && [0, 9, 10, 13, 32].includes(bytes[length - 1]!)) length--
  return length
}

import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { JsonSplitter } from './json-splitter.ts'

/** What a splitter gives for a text that comes in pieces of this size. */
function split(text: string, pieceBytes: number) {
  const elements: unknown[] = []
  const places: string[] = []
  const problems: string[] = []
  const decoded = (bytes: Uint8Array) => JSON.parse(new TextDecoder().decode(bytes))
  const splitter = new JsonSplitter({
    element: ({ bytes, place }) => {
      elements.push(decoded(bytes))
      places.push(place)
    },
    listBegins: ({ bytes }) => decoded(bytes),
    envelope: ({ bytes }) => decoded(bytes),
    problem: (_, reason) => problems.push(reason),
  })
  const bytes = new TextEncoder().encode(text)
  for (let at = 0; at < bytes.length; at += pieceBytes) splitter.push(bytes.slice(at, at + pieceBytes))
  splitter.end()
  return { elements, places, problems }
}

const values = fc.array(fc.jsonValue(), { maxLength: 8 })
const pieces = fc.integer({ min: 1, max: 40 })

describe('splitting JSON text', () => {
  it('gives the elements of any list, however the text is cut into pieces and spaced', () => {
    fc.assert(
      fc.property(values, pieces, fc.constantFrom(0, 1, 3), (list, size, indent) => {
        const { elements, problems } = split(JSON.stringify(list, null, indent), size)
        expect(problems).toEqual([])
        expect(elements).toEqual(JSON.parse(JSON.stringify(list)))
      }),
    )
  })

  it('gives the elements of a list in `value` or `data`, whatever stands beside it', () => {
    fc.assert(
      fc.property(values, fc.jsonValue(), fc.constantFrom('value', 'data'), pieces, (list, beside, key, size) => {
        const { elements, places } = split(JSON.stringify({ before: beside, [key]: list, after: beside }), size)
        expect(elements).toEqual(JSON.parse(JSON.stringify(list)))
        expect(places).toEqual(list.map((_, index) => `${key}[${index}]`))
      }),
    )
  })

  it('leaves an object whole that is a thing of its own', () => {
    const thing = { id: 'x', value: [1, 2] }
    expect(split(JSON.stringify(thing), 5).elements).toEqual([thing])
  })

  it('never throws, whatever the bytes', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 60 }), (bytes) => {
        const splitter = new JsonSplitter({ element() {}, listBegins() {}, envelope() {}, problem() {} })
        splitter.push(bytes)
        splitter.end()
      }),
    )
  })
})

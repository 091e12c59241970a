import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { jsonFaultOf } from './json-fault.ts'

const isValid = (text: string) => {
  try {
    JSON.parse(text)
    return true
  } catch {
    return false
  }
}

describe('the fault of a JSON text', () => {
  it.each([
    ['{"a": tru}', 6, 'a value expected, `t` found'],
    ['{"a" 1}', 5, 'a name in quotes and `:` expected, `1` found'],
    ['[1, 2', 5, '`,` or `]` expected, but it ends here'],
    ['[1] 2', 4, 'the end expected, `2` found'],
    ['{"a":"\\x"}', 6, 'a value expected, `\\` found'],
    ['[01]', 1, 'a value expected, `0` found'],
  ])('%s is at %i', (text, at, reason) => {
    expect(jsonFaultOf(text)).toEqual({ at, reason })
  })

  it('is there exactly when JSON.parse refuses the text', () => {
    const broken = fc
      .tuple(fc.json(), fc.nat(), fc.constantFrom('', ',', '"', '}', ']', '\\', 'x', '1'))
      .map(([text, at, put]) => {
        const cut = at % (text.length + 1)
        return text.slice(0, cut) + put + text.slice(cut + 1)
      })
    fc.assert(
      fc.property(broken, (text) => (jsonFaultOf(text) === undefined) === isValid(text)),
      { numRuns: 2000 },
    )
  })
})

import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { jsonOddityOf } from './json-oddity.ts'

const oddityIn = (json: string) => jsonOddityOf(json, JSON.parse(json))

describe('JSON that is taken, and means something else than it says', () => {
  test.each([
    ['{"a":1,"a":2}', 'a'],
    ['[{"b":{"name":"x","n:\\"ame":1,"name":"y"}}]', 'name'],
    ['{"\\u0061":1,"a":2}', 'a'],
    ['{"__proto__":1,"__proto__":2}', '__proto__'],
    ['{"x":[{"a":1},{"a":1,"b":"a\\\\","b":3}]}', 'b'],
  ])('%s gives a name twice', (json, name) => {
    expect(oddityIn(json)).toEqual({ reason: expect.stringContaining(`\`${name}\``), isRefused: true })
  })

  test.each(['{"n":1e999}', '[-1e400]'])('%s holds a number that no machine reads', (json) => {
    expect(oddityIn(json)).toMatchObject({ isRefused: true })
  })

  test.each(['{"n":"a\\u0000b"}', '["\\ud800"]', '{"\\udc00":1}'])('%s cannot be kept as it is', (json) => {
    expect(oddityIn(json)).toMatchObject({ isRefused: false })
  })

  test('any other is as it says', () => {
    fc.assert(
      fc.property(fc.jsonValue(), fc.constantFrom(undefined, 1, '\t'), (value, indent) => {
        const json = JSON.stringify(value, undefined, indent)
        fc.pre(!/\\u0000|\\ud[89a-f]/i.test(json))
        expect(oddityIn(json)).toBeUndefined()
      }),
    )
  })
})

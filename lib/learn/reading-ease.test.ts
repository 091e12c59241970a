import { describe, expect, it } from 'vitest'
import { readingOf } from './reading-ease.ts'

describe('reading ease', () => {
  it('counts sentences, words and the longest sentence', () => {
    expect(readingOf('The cat sat. It ran to the `rg/app` and hid!')).toMatchObject({
      sentences: 2,
      words: 10,
      longest: 7,
    })
  })

  it('finds long words and sentences harder than short ones', () => {
    const hard = 'Organisational authorisation considerations necessitate comprehensive administrative consultation.'
    expect(readingOf(hard).grade).toBeGreaterThan(20)
    expect(readingOf('The cat sat on the mat. It was warm.').grade).toBeLessThan(2)
  })
})

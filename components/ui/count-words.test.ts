import { describe, expect, it } from 'vitest'
import { byteWords, counted, countWords } from './count-words.ts'

describe('counts in words', () => {
  it('groups thousands', () => expect(countWords(1_234_567)).toBe('1,234,567'))

  it('takes the singular for one only', () => {
    expect(counted(1, 'finding')).toBe('1 finding')
    expect(counted(0, 'finding')).toBe('0 findings')
    expect(counted(2, 'identity', 'identities')).toBe('2 identities')
  })

  it.each([
    [0, '0 bytes'],
    [999, '999 bytes'],
    [1000, '1.0 kB'],
    [2_412_000, '2.4 MB'],
    [210_000_000, '210 MB'],
    [5_000_000_000_000, '5000 GB'],
  ])('shows %i bytes as %s', (bytes, words) => expect(byteWords(bytes)).toBe(words))
})

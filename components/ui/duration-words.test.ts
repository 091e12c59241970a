import { expect, test } from 'vitest'
import { durationWords } from './duration-words.ts'

test.each([
  [0.2, '0 s'],
  [89, '89 s'],
  [90, '2 min'],
  [3570, '1 h'],
  [3900, '1 h 5 min'],
])('%d seconds are %s', (seconds, words) => expect(durationWords(seconds)).toBe(words))

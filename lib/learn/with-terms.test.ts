import { expect, it } from 'vitest'
import { piecesOf, plainText, termOf } from './glossary.ts'
import { withTerms } from './with-terms.ts'

it('leads words of the glossary there, the longest and each once, and changes nothing of what is read', () => {
  const text = 'System-assigned: 2 role assignments of a principal at a scope; the principal app-token-scope is told.'
  const pieces = piecesOf(withTerms(text)).filter(({ term }) => term)
  expect(pieces.map(({ text: written }) => written)).toEqual([
    'System-assigned',
    'role assignments',
    'principal',
    'scope',
  ])
  for (const { term } of pieces) expect(termOf(term!)).toBeDefined()
  expect(plainText(withTerms(text))).toBe(text)
})

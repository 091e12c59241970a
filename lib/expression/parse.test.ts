import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { longestExpression, parse } from './parse.ts'

const expression = (text: string) => parse(text).expression
const mistake = (text: string) => parse(text).mistake
const worn = { kind: 'is', word: 'worn' }

describe('reading an expression', () => {
  it.each([
    ['payments', { kind: 'text', text: 'payments' }],
    ['"two words"', { kind: 'text', text: 'two words' }],
    ['"a \\"quoted\\" word"', { kind: 'text', text: 'a "quoted" word' }],
    ['worn', worn],
    ['Worn', worn],
    ['"worn"', { kind: 'text', text: 'worn' }],
    ['not worn', { kind: 'not', of: worn }],
    ['-worn', { kind: 'not', of: worn }],
    ['!worn', { kind: 'not', of: worn }],
    ['rg-payments', { kind: 'text', text: 'rg-payments' }],
    ['type:vm', { kind: 'compare', field: 'type', operator: ':', value: 'vm' }],
    ['role:"Key Vault Reader"', { kind: 'compare', field: 'role', operator: ':', value: 'Key Vault Reader' }],
    ['severity >= high', { kind: 'compare', field: 'severity', operator: '>=', value: 'high' }],
    ['state!=live', { kind: 'compare', field: 'state', operator: '!=', value: 'live' }],
    ['tag.cost-centre=42', { kind: 'compare', field: 'tag', key: 'cost-centre', operator: '=', value: '42' }],
    [
      'id:resource:/subscriptions/s1',
      { kind: 'compare', field: 'id', operator: ':', value: 'resource:/subscriptions/s1' },
    ],
    ['reach("kv-prod")', { kind: 'call', name: 'reach', argument: 'kv-prod' }],
    ['reach(kv-prod)', { kind: 'call', name: 'reach', argument: 'kv-prod' }],
  ])('%s', (text, tree) => {
    expect(expression(text)).toEqual(tree)
  })

  it('joins what stands side by side before `or`, and brackets before both', () => {
    const [a, b, c] = ['a', 'b', 'c'].map((text) => ({ kind: 'text', text }))
    expect(expression('a b or c')).toEqual({ kind: 'or', of: [{ kind: 'and', of: [a, b] }, c] })
    expect(expression('a (b or c)')).toEqual({ kind: 'and', of: [a, { kind: 'or', of: [b, c] }] })
    expect(expression('a and b')).toEqual(expression('a b'))
  })

  it.each([
    ['', 0, 0, 'something to look for is missing'],
    ['type:', 5, 5, 'a value is missing'],
    ['a (b', 2, 3, 'not closed'],
    ['a )', 2, 3, 'never opened'],
    ['name:"kv', 5, 8, 'quotes are not closed'],
    ['colour:red', 0, 6, 'there is no `colour`'],
    ['tag=prod', 0, 3, 'say which'],
    ['role>=Owner', 4, 6, 'has no order'],
    ['wearers>many', 8, 12, 'wants a whole number'],
    ['severity>=dire', 10, 14, 'there is no severity `dire`'],
    ['open("x")', 0, 4, 'there is no `open(…)`'],
    ['reach()', 6, 6, 'a name'],
    ['reach("x"', 9, 9, '`)` is missing'],
    ['a or', 4, 4, 'something to look for is missing'],
    ['= 3', 0, 1, 'missing before `=`'],
  ])('says of `%s` what is wrong, from character %i to %i', (text, from, to, words) => {
    expect(mistake(text)).toMatchObject({ from, to })
    expect(mistake(text)!.text).toContain(words)
  })

  it('refuses what is nested too deep or too long, and does not fall over', () => {
    expect(mistake('('.repeat(3000))!.text).toContain('inside each other')
    expect(mistake(`${'not '.repeat(900)}a`)!.text).toContain('inside each other')
    expect(mistake('a'.repeat(longestExpression + 1))!.text).toContain('longer than')
    expect(expression(`${'('.repeat(30)}a${')'.repeat(30)}`)).toEqual({ kind: 'text', text: 'a' })
  })

  it('answers any text with a tree, or with a mistake inside it', () => {
    const pieces = fc.constantFrom(
      '(',
      ')',
      '"',
      '\\',
      ' ',
      'not',
      '-',
      'or',
      ':',
      '>=',
      'type',
      'tag.',
      'reach(',
      '__proto__',
      '\u0000',
      '💥',
    )
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string({ unit: 'binary', maxLength: 80 }),
          fc.array(pieces).map((all) => all.join('')),
        ),
        (text) => {
          const { expression: tree, mistake: wrong } = parse(text)
          if (tree) return true
          return wrong!.from >= 0 && wrong!.from <= wrong!.to && wrong!.to <= text.length && wrong!.text !== ''
        },
      ),
      { numRuns: 2000 },
    )
  })
})

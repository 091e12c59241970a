import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { parseCondition } from './condition.ts'

const action = 'Microsoft.Authorization/roleAssignments/write'
const isRole =
  '@Request[Microsoft.Authorization/roleAssignments:RoleDefinitionId] GuidEquals 1c0163c0-47e6-4577-8991-ea5c82e286e4'

describe('a condition', () => {
  it('is read with its parentheses, in the words and in the signs for and, or and not', () => {
    const expected = {
      kind: 'any',
      of: [
        { kind: 'not', of: { kind: 'actionMatches', pattern: action } },
        {
          kind: 'compares',
          source: 'request',
          attribute: 'microsoft.authorization/roleassignments:roledefinitionid',
          operator: 'guidequals',
          fits: 'anyValue',
          values: ['1c0163c0-47e6-4577-8991-ea5c82e286e4'],
        },
      ],
    }
    expect(parseCondition(`((!(ActionMatches{'${action}'})) OR (${isRole}))`)).toEqual(expected)
    expect(parseCondition(`NOT ActionMatches {'${action}'} || ${isRole}`)).toEqual(expected)
  })

  it('keeps how many of the values must fit', () => {
    const fits = (operator: string) => parseCondition(`@Request[a] ${operator} {'x', 'y'}`)
    expect(fits('ForAnyOfAnyValues:StringEquals')).toMatchObject({ operator: 'stringequals', fits: 'anyValue' })
    expect(fits('ForAnyOfAllValues:GuidNotEquals')).toMatchObject({ operator: 'guidnotequals', fits: 'allValues' })
  })

  it.each([
    ['Exists @Resource[a:b]', 'other'],
    ["SubOperationMatches{'Blob.List'}", 'other'],
    ['@Principal[a:b] StringEquals @Resource[c:d]', 'other'],
    ["'red' StringEquals @Resource[c:d]", 'other'],
    ['@Resource[HasObotoken] boolequals true', 'compares'],
    ["@Environment[UtcNow] DateTimeGreaterThan '2026-05-01T13:00:00.0Z'", 'compares'],
    ["@Resource[a/tags:Project<$key_case_sensitive$>] StringEquals 'x'", 'compares'],
  ])('with `%s` is well formed', (text, kind) => {
    expect(parseCondition(text)).toMatchObject({ kind })
  })

  it.each([
    '',
    'c',
    '(',
    `${isRole} AND`,
    `(${isRole}`,
    `${isRole})`,
    `${isRole} AND ${isRole} OR ${isRole}`,
    '@Request[a StringEquals x',
    "@Request[a] StringEquals 'x",
    '@Request[a] StringEquals {}',
    '@Request[a] StringEquals {1, }',
    '; drop',
  ])('`%s` is not understood', (text) => {
    expect(parseCondition(text)).toBeUndefined()
  })

  it('without end, meant to be slow or to run out of stack, is read or given up at once', () => {
    const many = 200_000
    expect(parseCondition('('.repeat(many))).toBeUndefined()
    expect(parseCondition(`${'('.repeat(many)}${isRole}${')'.repeat(many)}`)).toBeUndefined()
    expect(parseCondition(`${'!'.repeat(many)}${isRole}`)).toMatchObject({ kind: 'compares' })
    expect(parseCondition("'".repeat(many + 1))).toBeUndefined()
    expect(parseCondition('@Request['.repeat(many))).toBeUndefined()
    expect(parseCondition("'\\".repeat(many))).toBeUndefined()
    expect(parseCondition(Array(20_000).fill(isRole).join(' AND '))).toMatchObject({ kind: 'all' })
  })

  it('of any text at all never throws', () => {
    const piece = fc.constantFrom(
      '(',
      ')',
      '{',
      '}',
      '!',
      ',',
      "'",
      ' AND ',
      ' OR ',
      '@Request[a]',
      'ActionMatches',
      isRole,
    )
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string(),
          fc.array(piece, { maxLength: 30 }).map((list) => list.join('')),
        ),
        (text) => {
          parseCondition(text)
        },
      ),
      { numRuns: 2000 },
    )
  })
})

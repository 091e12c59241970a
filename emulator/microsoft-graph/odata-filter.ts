import type { Row } from '../tenant/rows.ts'

/** A `$filter` that this part of the language does not know, or that Graph refuses. */
export class FilterFault extends Error {}

export type RowTest = (row: Row) => boolean

const pattern = /\s*(?:(?<text>'(?:[^']|'')*')|(?<sign>[(),/:])|(?<word>[^\s(),/:']+))/gy

/** `eq`, `ne`, `ge`, `le`, `in`, `and`, `or`, `not` and `startsWith`. */
export function odataFilter(text: string): RowTest {
  const tokens = [...text.trim().matchAll(pattern)].map(
    ({ groups }) => groups?.text ?? groups?.sign ?? groups?.word ?? '',
  )
  let at = 0
  const next = () => tokens[at]?.toLowerCase()
  const take = () => {
    const token = tokens[at++]
    if (token === undefined) throw new FilterFault('the filter ends too early')
    return token
  }
  const expect = (sign: string) => {
    if (take() !== sign) throw new FilterFault(`\`${sign}\` was expected`)
  }

  function either(): RowTest {
    const tests = [both()]
    while (next() === 'or') {
      take()
      tests.push(both())
    }
    return tests.length === 1 ? tests[0]! : (row) => tests.some((test) => test(row))
  }

  function both(): RowTest {
    const tests = [one()]
    while (next() === 'and') {
      take()
      tests.push(one())
    }
    return tests.length === 1 ? tests[0]! : (row) => tests.every((test) => test(row))
  }

  function one(): RowTest {
    if (next() === 'not') {
      take()
      const test = one()
      return (row) => !test(row)
    }
    if (next() === '(') {
      take()
      const test = either()
      expect(')')
      return test
    }
    if (next() === 'startswith') return startsWith()
    return comparison()
  }

  function startsWith(): RowTest {
    take()
    expect('(')
    const property = path()
    expect(',')
    const start = literalOf(take())
    expect(')')
    return (row) => textOf(property(row)).toLowerCase().startsWith(textOf(start).toLowerCase())
  }

  function path(): (row: Row) => unknown {
    const names = [take()]
    while (next() === '/') {
      take()
      names.push(take())
    }
    return (row) => names.reduce<unknown>(propertyOf, row)
  }

  function comparison(): RowTest {
    const property = path()
    const operator = take().toLowerCase()
    if (operator === 'in') {
      expect('(')
      const options: unknown[] = []
      while (next() !== ')') {
        options.push(literalOf(take()))
        if (next() === ',') take()
      }
      expect(')')
      return (row) => options.some((option) => isEqual(property(row), option))
    }
    const value = literalOf(take())
    switch (operator) {
      case 'eq':
        return (row) => isEqual(property(row), value)
      case 'ne':
        return (row) => !isEqual(property(row), value)
      case 'ge':
        return (row) => textOf(property(row)) >= textOf(value)
      case 'le':
        return (row) => textOf(property(row)) <= textOf(value)
      default:
        throw new FilterFault(`the operator \`${operator}\` is not supported`)
    }
  }

  const test = either()
  if (at < tokens.length) throw new FilterFault(`\`${tokens[at]}\` was not expected`)
  return test
}

/** Those that Graph answers with `ConsistencyLevel: eventual` and `$count=true` alone. */
export const isAdvanced = (text: string) => /(?:^|[\s(])(?:ne|not|endsWith)[\s(]/i.test(text)

const propertyOf = (object: unknown, name: string): unknown =>
  typeof object === 'object' && object !== null && Object.hasOwn(object, name)
    ? (object as Record<string, unknown>)[name]
    : undefined

function literalOf(token: string): unknown {
  if (token.startsWith("'")) return token.slice(1, -1).replaceAll("''", "'")
  if (token === 'true' || token === 'false') return token === 'true'
  return token === 'null' ? null : token
}

const textOf = (value: unknown) => (value === null || value === undefined ? '' : String(value))

function isEqual(left: unknown, right: unknown): boolean {
  if (right === null) return left === null || left === undefined
  return textOf(left).toLowerCase() === textOf(right).toLowerCase()
}

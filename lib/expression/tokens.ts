import { type Operator, operators } from './expression.ts'
import { ExpressionError } from './mistake.ts'

interface Place {
  from: number
  to: number
}
export type Token = Place &
  (
    | { kind: 'word' | 'string'; text: string }
    | { kind: 'operator'; text: Operator }
    | { kind: '(' | ')' | 'not' | 'and' | 'or' }
  )

const operatorAt = new RegExp(`(?:${operators.join('|')})`, 'y')
const nameAt = /[^\s()"=<>:!]+/y
/** A value may hold anything but spaces and brackets: `id:resource:/subscriptions/…`. */
const valueAt = /[^\s()"]+/y
const stringAt = /"(?:[^"\\]|\\.)*"/suy
const joiners = new Set(['not', 'and', 'or'])

/** @throws {ExpressionError} at a string without an end */
export function tokensOf(text: string): Token[] {
  const tokens: Token[] = []
  let at = 0
  const read = (pattern: RegExp) => {
    pattern.lastIndex = at
    return pattern.exec(text)?.[0]
  }
  const add = (length: number, token: { kind: Token['kind']; text?: string }) => {
    tokens.push({ ...token, from: at, to: at + length } as Token)
    at += length
  }
  while (at < text.length) {
    const character = text[at]!
    if (/\s/.test(character)) {
      at++
      continue
    }
    const isValue = tokens.at(-1)?.kind === 'operator'
    if (character === '(' || character === ')') add(1, { kind: character })
    else if (character === '"') {
      const string = read(stringAt)
      if (!string) throw new ExpressionError({ text: 'the quotes are not closed: add `"`', from: at, to: text.length })
      add(string.length, { kind: 'string', text: string.slice(1, -1).replace(/\\(.)/gs, '$1') })
    } else if (isValue) {
      const value = read(valueAt)!
      add(value.length, { kind: 'word', text: value })
    } else if (character === '-' || (character === '!' && text[at + 1] !== '=')) add(1, { kind: 'not' })
    else {
      const operator = read(operatorAt)
      if (operator) {
        add(operator.length, { kind: 'operator', text: operator })
        continue
      }
      const name = read(nameAt)!
      if (joiners.has(name.toLowerCase())) add(name.length, { kind: name.toLowerCase() as 'not' })
      else add(name.length, { kind: 'word', text: name })
    }
  }
  return tokens
}

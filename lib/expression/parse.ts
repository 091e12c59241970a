import { severities } from '../model/warning.ts'
import type { Expression, Operator } from './expression.ts'
import { ExpressionError, type Mistake } from './mistake.ts'
import { type Token, tokensOf } from './tokens.ts'
import { type Field, fields, functions, properties, type Word } from './vocabulary.ts'

/** Longer than what anybody types, short enough for an address. */
export const longestExpression = 4000
/** Brackets and `not`s inside each other. */
const deepest = 40

export type Parsed = { expression: Expression; mistake?: undefined } | { expression?: undefined; mistake: Mistake }

/**
 * `type:vm role:Owner not worn`: side by side means both, `or` either, `not` or `-` the opposite; brackets group.
 * A word that is no property is looked for in names. Empty text is a mistake as well: there is nothing to ask.
 */
export function parse(text: string): Parsed {
  if (text.length > longestExpression)
    return {
      mistake: {
        text: `longer than ${longestExpression} characters: ask for less`,
        from: longestExpression,
        to: text.length,
      },
    }
  try {
    return { expression: new Parser(text).whole() }
  } catch (error) {
    if (error instanceof ExpressionError) return { mistake: error.mistake }
    throw error
  }
}

class Parser {
  private readonly tokens: Token[]
  private readonly end: number
  private at = 0
  private depth = 0

  constructor(text: string) {
    this.tokens = tokensOf(text)
    this.end = text.length
  }

  whole(): Expression {
    const expression = this.either()
    const rest = this.tokens[this.at]
    if (rest) throw mistake('this bracket was never opened: take it out', rest)
    return expression
  }

  private either(): Expression {
    const of = [this.both()]
    while (this.take('or')) of.push(this.both())
    return of.length === 1 ? of[0]! : { kind: 'or', of }
  }

  private both(): Expression {
    const of = [this.opposite()]
    for (;;) {
      const next = this.tokens[this.at]
      if (!next || next.kind === 'or' || next.kind === ')') break
      this.take('and')
      of.push(this.opposite())
    }
    return of.length === 1 ? of[0]! : { kind: 'and', of }
  }

  private opposite(): Expression {
    const token = this.take('not')
    if (!token) return this.single()
    return this.nested(token, () => ({ kind: 'not', of: this.opposite() }))
  }

  private nested(token: Token, read: () => Expression): Expression {
    if (++this.depth > deepest) throw mistake(`more than ${deepest} brackets or \`not\`s inside each other`, token)
    const expression = read()
    this.depth--
    return expression
  }

  private single(): Expression {
    const token = this.tokens[this.at++]
    if (!token) throw this.missing('something to look for')
    if (token.kind === '(') {
      const inside = this.nested(token, () => this.either())
      if (!this.take(')')) throw mistake('this bracket is not closed: add `)`', token)
      return inside
    }
    if (token.kind === 'string') return { kind: 'text', text: token.text }
    if (token.kind !== 'word') throw mistake(`something to look for is missing before \`${wordsOf(token)}\``, token)
    const next = this.tokens[this.at]
    if (next?.kind === 'operator') return this.comparison(token, next)
    if (next?.kind === '(' && next.from === token.to) return this.call(token)
    const word = token.text.toLowerCase()
    return properties.some(({ name }) => name === word) ? { kind: 'is', word } : { kind: 'text', text: token.text }
  }

  private comparison(token: Token & { text: string }, operator: Token & { text: Operator }): Expression {
    const dot = token.text.indexOf('.')
    const name = (dot < 0 ? token.text : token.text.slice(0, dot)).toLowerCase()
    const field = fields.find((one) => one.name === name && (one.keyed || dot < 0))
    if (!field) throw mistake(`there is no \`${token.text}\` to ask for: ${listed(fields)}`, token)
    const key = dot < 0 ? '' : token.text.slice(dot + 1)
    if (field.keyed && key === '') throw mistake(`say which: \`${name}.env=prod\``, token)
    this.at++
    const value = this.tokens[this.at]
    if (value?.kind !== 'word' && value?.kind !== 'string') throw this.missing('a value', operator)
    this.at++
    checkOperator(field, operator)
    checkValue(field, value)
    return { kind: 'compare', field: name, ...(key ? { key } : {}), operator: operator.text, value: value.text }
  }

  private call(token: Token & { text: string }): Expression {
    const name = token.text.toLowerCase()
    if (!functions.some((one) => one.name === name))
      throw mistake(`there is no \`${token.text}(…)\` to ask for: ${listed(functions)}`, token)
    this.at++
    const argument = this.tokens[this.at]
    if (argument?.kind !== 'word' && argument?.kind !== 'string') throw this.missing(`a name: \`${name}("kv-prod")\``)
    this.at++
    if (!this.take(')')) throw this.missing('`)`')
    return { kind: 'call', name, argument: argument.text }
  }

  private take(kind: Token['kind']): Token | undefined {
    const token = this.tokens[this.at]
    if (token?.kind !== kind) return undefined
    this.at++
    return token
  }

  private missing(what: string, after?: Token): ExpressionError {
    const at = after?.to ?? this.tokens[this.at]?.from ?? this.end
    return mistake(`${what} is missing here`, { from: at, to: at })
  }
}

function checkOperator({ name, compares }: Field, operator: Token & { text: Operator }) {
  if (compares !== 'text' || !/[<>]/.test(operator.text)) return
  throw mistake(`\`${name}\` is text and has no order: use \`:\`, \`=\` or \`!=\``, operator)
}

function checkValue({ name, compares, values }: Field, value: Token & { text: string }) {
  if (compares === 'number' && !/^\d{1,9}$/.test(value.text)) throw mistake(`\`${name}\` wants a whole number`, value)
  if (compares === 'severity' && !severities.some((one) => one === value.text.toLowerCase()))
    throw mistake(`there is no severity \`${value.text}\`: one of ${values!.join(', ')}`, value)
}

const mistake = (text: string, { from, to }: Pick<Token, 'from' | 'to'>) => new ExpressionError({ text, from, to })
const listed = (words: readonly Word[]) => `one of ${words.map(({ name }) => name).join(', ')}`
const wordsOf = (token: Token) => ('text' in token ? token.text : token.kind)

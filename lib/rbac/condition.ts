import { foldAscii } from '../model/scope.ts'

// A condition of Azure's attribute-based access control, as it stands on a role assignment or inside a role definition.
// https://learn.microsoft.com/azure/role-based-access-control/conditions-format

export type Condition =
  | { kind: 'all' | 'any'; of: Condition[] }
  | { kind: 'not'; of: Condition }
  /** Whether the action that is taken is one of this pattern. */
  | { kind: 'actionMatches'; pattern: string }
  | Comparison
  /** Well formed, and nothing that is judged here: whether an attribute exists, two attributes compared, a function. */
  | { kind: 'other' }

export interface Comparison {
  kind: 'compares'
  /** `request`, `resource`, `principal`, `environment`. */
  source: string
  /** Lower case: `microsoft.authorization/roleassignments:roledefinitionid`. */
  attribute: string
  /** Without its quantifier, lower case: `guidequals`. */
  operator: string
  /** How many of the values on the right must fit: a plain operator has one value. */
  fits: 'anyValue' | 'allValues'
  values: string[]
}

/** How deep parentheses may lie in each other; Azure's own conditions come to five. */
const deepest = 100

/** What a condition says; `undefined` where it is not understood. One pass, time grows with the length. */
export function parseCondition(text: string): Condition | undefined {
  const tokens = tokensOf(text)
  if (!tokens) return undefined
  try {
    return new Parser(tokens).whole()
  } catch (error) {
    if (error instanceof NotUnderstood) return undefined
    throw error
  }
}

interface Token {
  kind: 'word' | 'text' | 'attribute' | 'sign'
  text: string
  source?: string
}

const pieces =
  /\s+|@?(?<source>Request|Resource|Principal|Environment|Subject)\[(?<attribute>[^\]]*)\]|'(?<text>(?:[^'\\]|\\.)*)'|(?<sign>&&|\|\||[(){},!])|(?<word>[\w.:/$<>-]+)/iy

function tokensOf(text: string): Token[] | undefined {
  const tokens: Token[] = []
  pieces.lastIndex = 0
  while (pieces.lastIndex < text.length) {
    const groups = pieces.exec(text)?.groups
    if (!groups) return undefined
    const { source, attribute, text: quoted, sign, word } = groups
    if (attribute !== undefined)
      tokens.push({ kind: 'attribute', text: foldAscii(attribute.trim()), source: foldAscii(source!) })
    else if (quoted !== undefined) tokens.push({ kind: 'text', text: quoted })
    else if (sign !== undefined) tokens.push({ kind: 'sign', text: sign })
    else if (word !== undefined) tokens.push({ kind: 'word', text: word })
  }
  return tokens
}

class NotUnderstood extends Error {}

type Operand = { values: string[] } | { source: string; attribute: string }

class Parser {
  tokens: Token[]
  at = 0
  depth = 0

  constructor(tokens: Token[]) {
    this.tokens = tokens
  }

  whole(): Condition {
    const condition = this.joined()
    if (this.at < this.tokens.length) throw new NotUnderstood()
    return condition
  }

  /** Azure refuses `and` beside `or` without parentheses, so there is no precedence to know. */
  joined(): Condition {
    const parts = [this.negated()]
    let kind: 'all' | 'any' | undefined
    for (let next = this.joint(); next; next = this.joint()) {
      if (kind && kind !== next) throw new NotUnderstood()
      kind = next
      this.at++
      parts.push(this.negated())
    }
    return kind ? { kind, of: parts } : parts[0]!
  }

  joint(): 'all' | 'any' | undefined {
    const token = this.tokens[this.at]
    if (token?.kind !== 'word' && token?.kind !== 'sign') return undefined
    if (/^(?:and|&&)$/i.test(token.text)) return 'all'
    return /^(?:or|\|\|)$/i.test(token.text) ? 'any' : undefined
  }

  negated(): Condition {
    let isNegated = false
    for (; this.isNext('!') || this.isNext('not'); this.at++) isNegated = !isNegated
    const condition = this.single()
    return isNegated ? { kind: 'not', of: condition } : condition
  }

  single(): Condition {
    if (this.isNext('(')) {
      if (++this.depth > deepest) throw new NotUnderstood()
      this.at++
      const inside = this.joined()
      this.take(')')
      this.depth--
      return inside
    }
    const called = this.tokens[this.at]
    if (called?.kind === 'word' && this.tokens[this.at + 1]?.text === '{') return this.call(foldAscii(called.text))
    if (called?.kind === 'word' && /^(?:not)?exists$/i.test(called.text)) {
      this.at++
      if ('values' in this.operand()) throw new NotUnderstood()
      return { kind: 'other' }
    }
    return this.comparison()
  }

  call(name: string): Condition {
    this.at++
    const values = this.list()
    return name === 'actionmatches' && values.length === 1
      ? { kind: 'actionMatches', pattern: values[0]! }
      : { kind: 'other' }
  }

  comparison(): Condition {
    const left = this.operand()
    const written = this.tokens[this.at++]
    if (written?.kind !== 'word') throw new NotUnderstood()
    const [, quantifier, operator] =
      /^(?:for(?:any|all)of(any|all)values:)?([a-z]+)$/.exec(foldAscii(written.text)) ?? []
    if (operator === undefined) throw new NotUnderstood()
    const right = this.operand()
    if ('values' in left || !('values' in right)) return { kind: 'other' }
    const fits = quantifier === 'all' ? 'allValues' : 'anyValue'
    return { kind: 'compares', source: left.source, attribute: left.attribute, operator, fits, values: right.values }
  }

  operand(): Operand {
    if (this.isNext('{')) return { values: this.list() }
    const token = this.tokens[this.at++]
    if (token === undefined || token.kind === 'sign') throw new NotUnderstood()
    return token.kind === 'attribute' ? { source: token.source!, attribute: token.text } : { values: [token.text] }
  }

  list(): string[] {
    const values: string[] = []
    this.take('{')
    do {
      const token = this.tokens[this.at++]
      if (token?.kind !== 'text' && token?.kind !== 'word') throw new NotUnderstood()
      values.push(token.text)
    } while (this.isNext(',') && ++this.at)
    this.take('}')
    return values
  }

  isNext(text: string): boolean {
    const token = this.tokens[this.at]
    return (token?.kind === 'sign' || token?.kind === 'word') && foldAscii(token.text) === text
  }

  take(sign: string) {
    if (!this.isNext(sign)) throw new NotUnderstood()
    this.at++
  }
}

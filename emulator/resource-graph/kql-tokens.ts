/** A query that Resource Graph would refuse, or that this interpreter of a part of its language does not know. */
export class QueryFault extends Error {}

export interface Token {
  kind: 'name' | 'text' | 'number' | 'sign' | 'end'
  value: string
  at: number
}

const pattern =
  /\s+|\/\/[^\n]*|(?<name>[A-Za-z_][A-Za-z0-9_]*)|(?<number>\d+(?:\.\d+)?)|@?(?<text>'(?:[^'\\]|\\.)*'|"(?:[^"\\]|\\.)*")|(?<sign>=~|!~|==|!=|<=|>=|=|[|(),.[\]<>+\-*/%!~])/gy

export function tokensOf(query: string): Token[] {
  const tokens: Token[] = []
  pattern.lastIndex = 0
  while (pattern.lastIndex < query.length) {
    const at = pattern.lastIndex
    const groups = pattern.exec(query)?.groups
    if (!groups) throw new QueryFault(`there is no reading of \`${query.slice(at, at + 20)}\``)
    if (groups.name !== undefined) tokens.push({ kind: 'name', value: groups.name, at })
    else if (groups.number !== undefined) tokens.push({ kind: 'number', value: groups.number, at })
    else if (groups.text !== undefined) tokens.push({ kind: 'text', value: unquoted(groups.text), at })
    else if (groups.sign !== undefined) tokens.push({ kind: 'sign', value: groups.sign, at })
  }
  return [...tokens, { kind: 'end', value: '', at: query.length }]
}

const unquoted = (text: string) => text.slice(1, -1).replace(/\\(.)/g, '$1')

/** Reads tokens one after the other. */
export class TokenReader {
  #tokens: Token[]
  #at = 0

  constructor(query: string) {
    this.#tokens = tokensOf(query)
  }

  get next(): Token {
    return this.#tokens[this.#at]!
  }

  peek(ahead: number): Token {
    return this.#tokens[Math.min(this.#at + ahead, this.#tokens.length - 1)]!
  }

  take(): Token {
    return this.#tokens[this.#at++]!
  }

  /** Takes the next token if it is this sign or word. */
  takes(value: string): boolean {
    const is = this.next.kind !== 'text' && this.next.value.toLowerCase() === value
    if (is) this.#at++
    return is
  }

  expect(value: string): void {
    if (!this.takes(value))
      throw new QueryFault(`\`${value}\` was expected in place of \`${this.next.value || 'the end'}\``)
  }

  name(): string {
    if (this.next.kind !== 'name')
      throw new QueryFault(`a name was expected in place of \`${this.next.value || 'the end'}\``)
    return this.take().value
  }
}

import { type Severity, severities } from '../model/warning.ts'
import type { Expression, Operator } from './expression.ts'

/** What an expression may ask of one node. `undefined` is: not known, because it was not read. */
export interface Subject {
  /** Lower-cased texts that a plain word is looked for in. */
  texts: readonly string[]
  /** Values of a field, none where it has none. */
  values(field: string, key?: string): readonly (string | number)[] | undefined
  is(word: string): boolean | undefined
  isIn(name: string, argument: string): boolean | undefined
}

/** Whether a node fits; `undefined` where that depends on something that was not read. */
export function evaluate(expression: Expression, subject: Subject): boolean | undefined {
  switch (expression.kind) {
    case 'text': {
      const wanted = expression.text.toLowerCase()
      return subject.texts.some((text) => text.includes(wanted))
    }
    case 'is':
      return subject.is(expression.word)
    case 'call':
      return subject.isIn(expression.name, expression.argument)
    case 'compare':
      return compared(expression, subject)
    case 'not': {
      const opposite = evaluate(expression.of, subject)
      return opposite === undefined ? undefined : !opposite
    }
    case 'and':
      return decided(expression.of, subject, false)
    case 'or':
      return decided(expression.of, subject, true)
  }
}

/** One part that is `decisive` decides; else one that is not known leaves the whole not known. */
function decided(parts: Expression[], subject: Subject, decisive: boolean): boolean | undefined {
  let answer: boolean | undefined = !decisive
  for (const part of parts) {
    const one = evaluate(part, subject)
    if (one === decisive) return decisive
    if (one === undefined) answer = undefined
  }
  return answer
}

function compared(
  { field, key, operator, value }: Extract<Expression, { kind: 'compare' }>,
  subject: Subject,
): boolean | undefined {
  const values = subject.values(field, key)
  if (values === undefined) return undefined
  // `!=` asks that nothing is equal; a node without the field at all is not equal either.
  if (operator === '!=') return !values.some((one) => fits(field, '=', one, value))
  return values.some((one) => fits(field, operator, one, value))
}

function fits(field: string, operator: Operator, one: string | number, value: string): boolean {
  if (field === 'severity') return ordered(operator, rank(String(one)), rank(value))
  if (typeof one === 'number') return ordered(operator, one, Number(value))
  const [text, wanted] = [one.toLowerCase(), value.toLowerCase()]
  if (text === wanted || (field === 'type' && initials(text) === wanted)) return true
  return operator === ':' && text.includes(wanted)
}

/** The worst ranks highest. */
const rank = (severity: string) => -severities.indexOf(severity.toLowerCase() as Severity)

/** `vm` for `virtual machine`. */
const initials = (label: string) =>
  label
    .split(/[\s-]+/)
    .map((word) => word[0] ?? '')
    .join('')

function ordered(operator: Operator, one: number, other: number): boolean {
  switch (operator) {
    case '>=':
      return one >= other
    case '<=':
      return one <= other
    case '>':
      return one > other
    case '<':
      return one < other
    default:
      return one === other
  }
}

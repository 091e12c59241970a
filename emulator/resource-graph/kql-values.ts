/** `null` and what is absent count as the empty text, as in Resource Graph's own strings. */
export function textOfValue(value: unknown): string {
  if (value === null || value === undefined) return ''
  return typeof value === 'object' ? JSON.stringify(value) : String(value)
}

export const isTrue = (value: unknown) => value === true || value === 'true'

export function equals(left: unknown, right: unknown): boolean {
  return textOfValue(left) === textOfValue(right)
}

export function compare(left: unknown, right: unknown): number {
  if (typeof left === 'number' && typeof right === 'number') return left - right
  const [one, other] = [textOfValue(left), textOfValue(right)]
  return one < other ? -1 : one > other ? 1 : 0
}

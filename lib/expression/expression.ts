/** What can be asked of a node, as a tree. Compare `parse`, which makes it from text. */
export type Expression =
  | { kind: 'text'; text: string }
  | { kind: 'is'; word: string }
  | { kind: 'compare'; field: string; key?: string; operator: Operator; value: string }
  | { kind: 'call'; name: string; argument: string }
  | { kind: 'not'; of: Expression }
  | { kind: 'and' | 'or'; of: Expression[] }

/** `:` contains, `=` is exactly; the others compare numbers and severities. Capitals never matter. */
export const operators = ['!=', '>=', '<=', '=', '>', '<', ':'] as const
export type Operator = (typeof operators)[number]

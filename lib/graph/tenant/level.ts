/** How surely something can be done; a higher number is surer. */
export const level = { no: 0, unknown: 1, conditional: 2, yes: 3 } as const
export type Level = (typeof level)[keyof typeof level]

/** What is wrong with an expression, and where: `from` up to but without `to`, in characters. */
export interface Mistake {
  text: string
  from: number
  to: number
}

/** Thrown inside the parser only; `parse` answers with its mistake. */
export class ExpressionError extends Error {
  readonly mistake: Mistake

  constructor(mistake: Mistake) {
    super(mistake.text)
    this.mistake = mistake
  }
}

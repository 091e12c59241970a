/** What became of one file. */
export interface ImportedFile {
  name: string
  bytes: number
  /** What was found in it: `role assignments` → 308. */
  recognised: { what: string; count: number }[]
  problems: ImportProblem[]
}

/** `place` is a line and column, or a JSON path such as `value[3].properties`. */
export interface ImportProblem {
  place: string
  reason: string
  /** How many more of the same there were. */
  more?: number
}

/** What a thing is and why it is so, composed from what was read about it. */
export interface Explanation {
  /** Two or three sentences. */
  sentences: string[]
  /** Why it is so, step by step; `node` is what a step is about. */
  because?: { text: string; node?: string }[]
  /** What would make it another, one sentence each. */
  wouldChange: string[]
  /** Section of the chapters that says more. */
  section: string
}

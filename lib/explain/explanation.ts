/** What a thing is and why it is so, composed from what was read about it. */
export interface Explanation {
  /** Two or three sentences. */
  sentences: string[]
  /** What would make it another, one sentence each. */
  wouldChange: string[]
  /** Section of the chapters that says more. */
  section: string
}

import type { CaseAnswer } from '#lib/server/investigate/case-files.ts'

/** What of a case one writes or looks at, as it is sent to be kept. */
export interface CaseDraft {
  title: string
  node: string
  /** Numbers of snapshots: the one that answers, and those that it needs beside it. */
  snapshot: number
  snapshots: number[]
  /** The chosen time, ISO 8601, where one was chosen. */
  time?: string | undefined
  jewels: string[]
  pinned: string[]
  notes: string
}

/** A case as it would be sent again; `undefined` where its snapshot is not there any more. */
export function draftOf({
  title,
  node,
  snapshot,
  snapshots,
  time,
  jewels,
  pinned,
  notes,
}: CaseAnswer): CaseDraft | undefined {
  if (snapshot === undefined) return undefined
  return { title, node, snapshot, snapshots, time, jewels, pinned, notes }
}

/** Whether there is nothing to save. */
export const isSame = (one: CaseDraft, other: CaseDraft): boolean => textOf(one) === textOf(other)

const textOf = ({ title, node, snapshot, time, jewels, pinned, notes }: CaseDraft) =>
  JSON.stringify([title.trim(), node, snapshot, time ?? null, jewels, pinned, notes])

/** Both notes, where two people wrote at the same time: nothing is lost. */
export function bothNotes(theirs: string, mine: string): string {
  if (mine.includes(theirs)) return mine
  if (theirs.includes(mine)) return theirs
  return `${theirs.trimEnd()}\n\n---\n\n${mine}`
}

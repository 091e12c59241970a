import { z } from 'zod'

const node = z.string().min(1).max(2000)

/** An investigation that somebody keeps. Snapshots are named by when they were taken, which a restored history keeps. */
export const caseFileSchema = z.strictObject({
  id: z.uuid(),
  /** One more with each save: who saves names the one that was read. */
  version: z.number().int().min(1),
  title: z.string().trim().min(1, 'give it a title').max(200),
  /** What is compromised: a node of the graph. */
  node,
  /** The snapshot that it is told as of, and the others that it needs: times, ISO 8601. None of them is removed. */
  takenAt: z.string().max(40),
  alsoTakenAt: z.array(z.string().max(40)).max(50).default([]),
  /** The time that was chosen to be looked at, where it is another than that of the snapshot. */
  time: z.iso.datetime().optional(),
  jewels: z.array(node).max(100).default([]),
  pinned: z.array(node).max(500).default([]),
  notes: z.string().max(50_000).default(''),
  createdAt: z.string(),
  changedAt: z.string(),
})
export type CaseFile = z.infer<typeof caseFileSchema>

/** When the snapshots were taken that a case is told from. */
export const snapshotsOfCase = ({ takenAt, alsoTakenAt }: Pick<CaseFile, 'takenAt' | 'alsoTakenAt'>) => [
  takenAt,
  ...alsoTakenAt,
]

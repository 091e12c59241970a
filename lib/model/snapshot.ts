import { z } from 'zod'
import { coverageCellSchema } from './coverage.ts'
import type { Facts } from './facts.ts'

/** All that is known about a snapshot but its facts. */
export const snapshotSchema = z.object({
  /** Counts from 1 within a tenant. */
  id: z.number(),
  tenantId: z.string(),
  tenantName: z.string().optional(),
  /** `sample`: the invented tenant that ships with the product. */
  source: z.enum(['sample', 'import', 'collection']),
  label: z.string(),
  takenAt: z.string(),
  coverage: z.array(coverageCellSchema),
  counts: z.record(z.string(), z.number()),
})
export type Snapshot = z.infer<typeof snapshotSchema>

/** What an import or a collection yields before it is published. */
export type SnapshotDraft = Omit<Snapshot, 'id' | 'counts'> & { facts: Facts }

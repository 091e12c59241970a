import { z } from 'zod'
import { type CoverageCell, coverageStates, type Dataset, datasets } from './coverage.ts'
import type { Facts } from './facts.ts'

const cellSchema: z.ZodType<CoverageCell> = z.object({
  dataset: z.enum(Object.keys(datasets) as [Dataset, ...Dataset[]]),
  scope: z.string(),
  state: z.enum(coverageStates),
  count: z.number(),
  remedy: z.string().optional(),
})

/** All that is known about a snapshot but its facts. */
export const snapshotSchema = z.object({
  /** Unique in the store. */
  id: z.number(),
  tenantId: z.string(),
  tenantName: z.string().optional(),
  /** `sample`: the invented tenant that ships with the product. */
  source: z.enum(['sample', 'import', 'collection']),
  label: z.string(),
  takenAt: z.string(),
  coverage: z.array(cellSchema),
  counts: z.record(z.string(), z.number()),
})
export type Snapshot = z.infer<typeof snapshotSchema>

/** What an import or a collection yields before it is published. */
export type SnapshotDraft = Omit<Snapshot, 'id' | 'counts'> & { facts: Facts }

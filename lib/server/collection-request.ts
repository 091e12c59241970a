import { z } from 'zod'
import { cloudNames } from '#lib/azure/cloud.ts'
import { isGuid } from '#lib/model/guid.ts'
import type { LastCollection } from './collection-answers.ts'

const guid = z
  .string()
  .trim()
  .refine(isGuid, 'is no GUID')
  .transform((text) => text.toLowerCase())

/** What may be asked to be collected. No address is among it: hosts come from the table of clouds. */
export const collectionRequestSchema = z.strictObject({
  cloud: z.enum(cloudNames).default('public'),
  tenantId: guid.optional(),
  subscriptions: z.array(guid).max(10_000).optional(),
  managementGroups: z
    .array(
      z
        .string()
        .trim()
        .regex(/^[\w().-]{1,90}$/, 'is no name of a management group'),
    )
    .max(1000)
    .optional(),
})

export const collectionScheduleSchema = z.strictObject({
  everyHours: z.number().int().min(1).max(168),
  request: collectionRequestSchema,
})

/** What is kept of a run when it begins, and of how it ended: one without an end was killed. */
export const lastCollectionSchema = z
  .strictObject({
    startedAt: z.iso.datetime(),
    endedAt: z.iso.datetime().optional(),
    request: collectionRequestSchema,
    outcome: z.enum(['published', 'failed', 'cancelled', 'interrupted']).default('interrupted'),
    snapshotId: z.number().optional(),
    resumed: z.boolean().optional(),
    error: z.string().optional(),
  })
  .transform((last): LastCollection => last)

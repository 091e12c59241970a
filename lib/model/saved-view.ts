import { z } from 'zod'

/** A view of the graph under a name, for everybody who uses this Lanyard. */
export const savedViewSchema = z.strictObject({
  /** Unique in a tenant, whatever its capitals. */
  name: z.string().trim().min(1, 'give it a name').max(100),
  /** What stands behind `/graph` in the address, with its question mark; empty for the plain view. */
  query: z
    .string()
    .max(20_000)
    .regex(/^(\?[^#\s]*)?$/, 'give what stands behind `/graph`, from its question mark on'),
})

/** `at` is when it was saved, ISO 8601 in UTC. */
export type SavedView = z.infer<typeof savedViewSchema> & { at: string }

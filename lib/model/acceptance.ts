import { z } from 'zod'

/** A finding that somebody decided to live with, until a day. */
export const acceptanceSchema = z.strictObject({
  /** The finding's lasting id. */
  finding: z.string().min(1).max(4000),
  reason: z.string().trim().min(1, 'say why').max(1000),
  person: z.string().trim().min(1, 'say who accepts it').max(200),
  /** The last day on which it holds, in UTC. */
  until: z.iso.date('give a day as 2027-01-31'),
})

/** `at` is when it was accepted, ISO 8601 in UTC. */
export type Acceptance = z.infer<typeof acceptanceSchema> & { at: string }

/** Whether it holds at an ISO time: through the whole of its last day. */
export const isInForce = ({ until }: Pick<Acceptance, 'until'>, now: string) => now.slice(0, 10) <= until

import { z } from 'zod'
import type { Change } from './change.ts'
import { changeKinds } from './changes/index.ts'

const byId = new Map(changeKinds.map((kind) => [kind.id, kind]))

/** One change from JSON: its kind, and the fields of that kind. */
export const changeSchema: z.ZodType<Change> = z.unknown().transform((value, context): Change => {
  const kind = typeof value === 'object' && value !== null ? (value as { kind?: unknown }).kind : undefined
  const found = typeof kind === 'string' ? byId.get(kind) : undefined
  if (!found) {
    context.addIssue({
      code: 'custom',
      path: ['kind'],
      message: `there is no change ${kind === undefined ? 'without a kind' : `\`${String(kind)}\``}: give one of ${[...byId.keys()].join(', ')}`,
    })
    return z.NEVER
  }
  const read = found.schema.safeParse(value)
  if (read.success) return read.data
  for (const { path, message } of read.error.issues) context.addIssue({ code: 'custom', path, message })
  return z.NEVER
})

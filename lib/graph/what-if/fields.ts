import { z } from 'zod'
import { principalId } from '../../model/guid.ts'
import { scopeId } from '../../model/scope.ts'

/** Fields that several kinds of change have, folded where they come in. */
export const armIdField = z
  .string()
  .trim()
  .regex(/^\//, 'give the full Azure id, which begins with `/`')
  .transform((text) => ({ id: scopeId(text), shown: text }))

export const principalField = z.string().trim().min(1, 'give a principal (object) id').transform(principalId)

export type ArmIdField = z.infer<typeof armIdField>

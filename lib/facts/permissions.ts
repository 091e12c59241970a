import { z } from 'zod'
import { compact, optionalText, texts } from './fields.ts'

/** Permission blocks of a role definition or a deny assignment, each by itself. */
export const permissions = z.array(
  z
    .object({
      actions: texts,
      notActions: texts,
      dataActions: texts,
      notDataActions: texts,
      condition: optionalText,
    })
    .transform((block) => compact(block)),
)

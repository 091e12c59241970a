import { z } from 'zod'
import { objectOf } from '#lib/resources/json-value.ts'

const change = z.object({
  resourceId: z.string().regex(/^\//),
  changeType: z.string(),
  before: z.looseObject({}).nullish(),
  after: z.looseObject({}).nullish(),
  unsupportedReason: z.string().nullish(),
})
export type ArmChange = z.output<typeof change>
const schema = z.object({ changes: z.array(change) })

/** `az deployment … what-if --no-pretty-print`, or the answer of Resource Manager to the same. @throws zod's error */
export const changesIn = (value: unknown): ArmChange[] => schema.parse(bodyIn(value)).changes

export function isWhatIf(value: unknown): boolean {
  const { changes } = bodyIn(value)
  const first = objectOf(Array.isArray(changes) ? changes[0] : undefined)
  return typeof first.resourceId === 'string' && typeof first.changeType === 'string'
}

function bodyIn(value: unknown): Record<string, unknown> {
  const object = objectOf(value)
  return 'changes' in object ? object : objectOf(object.properties)
}

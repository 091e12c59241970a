import { z } from 'zod'
import type { Fact } from '#lib/model/facts.ts'
import { lastSegment, scopeId } from '#lib/model/scope.ts'
import { compact, idAndShown, neededText, optionalText, tags } from './fields.ts'

const schema = z.object({ id: neededText, name: optionalText, location: optionalText, managedBy: optionalText, tags })

/** From Resource Graph's `resourcecontainers`, Resource Manager and `az group list`. */
export function resourceGroupFactOf(value: unknown): Fact<'resourceGroups'> {
  const { id, name, managedBy, ...rest } = schema.parse(value)
  return compact({
    ...idAndShown(id),
    name: name ?? lastSegment(id),
    ...rest,
    managedBy: managedBy === undefined ? undefined : scopeId(managedBy),
  })
}

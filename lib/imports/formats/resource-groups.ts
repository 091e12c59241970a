import { z } from 'zod'
import { lastSegment, scopeId } from '#lib/model/scope.ts'
import { armTypeOf, compact, idAndShown, neededText, optionalText, tags } from '../fields.ts'
import type { ImportFormat } from '../import-format.ts'

const schema = z.object({ id: neededText, name: optionalText, location: optionalText, managedBy: optionalText, tags })
const types = new Set(['microsoft.resources/subscriptions/resourcegroups', 'microsoft.resources/resourcegroups'])

/** From Resource Graph's `resourcecontainers`, Resource Manager and `az group list`. */
export const resourceGroups: ImportFormat = {
  id: 'resource-groups',
  label: 'resource groups',
  recognises: (value) => types.has(armTypeOf(value) ?? ''),
  read(value, into) {
    const { id, name, managedBy, ...rest } = schema.parse(value)
    into.add(
      'resourceGroups',
      compact({
        ...idAndShown(id),
        name: name ?? lastSegment(id),
        ...rest,
        managedBy: managedBy === undefined ? undefined : scopeId(managedBy),
      }),
    )
  },
}

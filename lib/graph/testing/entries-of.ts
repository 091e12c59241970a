import { indexOf } from '../tenant/tenant-index.ts'
import { doorsOf } from '../verdict/tenant-doors.ts'
import { type SmallTenant, smallTenant } from './small-tenant.ts'

/** Entries of one door in a small tenant: who, on what, what for. */
export const entriesOf = (door: string, tenant: SmallTenant) =>
  doorsOf(indexOf(smallTenant(tenant)))
    .entries.filter((entry) => entry.door.id === door)
    .map(({ principal, scope, outside, gives, condition, permissions }) => ({
      principal,
      on: scope ?? outside?.name,
      gives,
      ...(condition ? { condition } : {}),
      ...(permissions || outside ? {} : { unread: true }),
    }))

import { readScheduleInstance } from '#lib/facts/schedule-instance.ts'
import { atScope } from '../at-scope.ts'
import { calls } from '../calls.ts'
import type { Collector } from '../collector.ts'
import { unlessUnlicensed } from '../unless-unlicensed.ts'

/** Privileged Identity Management: when assignments that are in force end. */
export const activatedRoleAssignments: Collector = {
  id: 'activated-role-assignments',
  datasets: ['roleAssignments'],
  label: 'scheduled role assignments',
  needs: { action: 'Microsoft.Authorization/roleAssignmentScheduleInstances/read' },
  at: ['managementGroup', 'subscription'],
  read: (reader, [scope], into) =>
    unlessUnlicensed(async () => {
      for await (const rows of reader.pages(calls.activatedRoles, atScope(scope!)))
        into.each(rows, (row) => readScheduleInstance(row, 'active', into))
    }),
}

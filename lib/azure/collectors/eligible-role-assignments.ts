import { readScheduleInstance } from '#lib/facts/schedule-instance.ts'
import { atScope } from '../at-scope.ts'
import { calls } from '../calls.ts'
import type { Collector } from '../collector.ts'
import { unlessUnlicensed } from '../unless-unlicensed.ts'

/** Privileged Identity Management: roles that may be activated and are not in force until then. */
export const eligibleRoleAssignments: Collector = {
  id: 'eligible-role-assignments',
  datasets: ['roleAssignments'],
  label: 'eligible role assignments',
  needs: { action: 'Microsoft.Authorization/roleEligibilityScheduleInstances/read' },
  at: ['managementGroup', 'subscription'],
  read: (reader, [scope], into) =>
    unlessUnlicensed(async () => {
      for await (const rows of reader.pages(calls.eligibleRoles, atScope(scope!)))
        into.each(rows, (row) => readScheduleInstance(row, 'eligible', into))
    }),
}

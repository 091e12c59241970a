import { directoryRoleAssignmentFactOf } from '#lib/facts/directory-role-assignment-fact.ts'
import { calls } from '../calls.ts'
import type { Collector } from '../collector.ts'

export const directoryRoleAssignments: Collector = {
  id: 'directory-role-assignments',
  datasets: ['directoryRoles'],
  label: 'directory role assignments',
  needs: { permission: 'RoleManagement.Read.Directory', or: ['Directory.Read.All'] },
  at: ['tenant'],
  async read(reader, _, into) {
    for await (const rows of reader.pages(calls.directoryRoleAssignments))
      into.each(rows, (row) => into.add('directoryRoleAssignments', directoryRoleAssignmentFactOf(row)))
  },
}

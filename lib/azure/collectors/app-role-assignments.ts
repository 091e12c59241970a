import { readAppRoleAssignment } from '#lib/facts/directory-facts.ts'
import { objectOf } from '#lib/resources/json-value.ts'
import { calls } from '../calls.ts'
import type { Collector } from '../collector.ts'
import { ReadingFailure } from '../reading-failure.ts'

/** Who may call which API, asked of the APIs: a few lists, where asking each identity would be one call per identity. */
export const appRoleAssignments: Collector = {
  id: 'app-role-assignments',
  datasets: ['appRoles'],
  label: 'application permissions',
  needs: { permission: 'Application.Read.All', or: ['Directory.Read.All'] },
  at: ['tenant'],
  after: ['service-principals'],
  async read(reader, _, into) {
    const apis = reader.known('principals').filter(({ appRoles }) => appRoles !== undefined)
    await Promise.all(
      apis.map(async (api) => {
        try {
          for await (const rows of reader.pages(calls.appRoleAssignedTo, { servicePrincipal: api.id }))
            into.each(rows.filter(isOfNoPerson), (row) => readAppRoleAssignment(row, into))
        } catch (error) {
          if (!(error instanceof ReadingFailure)) throw error
          into.gap({
            state: error.state,
            part: apis.length > 1,
            why: `\`${api.displayName ?? api.id}\`: ${error.message}`,
          })
        }
      }),
    )
  },
}

/** People are given the roles of applications that they use: many of them, and nothing that an identity could take. */
const isOfNoPerson = (row: unknown) => objectOf(row).principalType !== 'User'

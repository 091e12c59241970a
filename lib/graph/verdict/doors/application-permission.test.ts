import { existsSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { entriesOf } from '../../testing/entries-of.ts'

const sendMail = 'b633e1c5-b582-4048-a93e-9f11b44c7e96'
const assignRoles = '06b708a9-e830-4db3-a914-8e69da51d44f'
const entries = (permission: string, appRoles: { id: string; value: string }[] = []) =>
  entriesOf('application-permission', {
    principals: { graph: { kind: 'servicePrincipal', displayName: 'Microsoft Graph', appRoles } },
    applicationPermissions: [{ who: 'P', of: 'graph', permission }],
  })

describe('an application permission', () => {
  it('is called as the API says, else by its well-known id, else by the id', () => {
    const on = { principal: 'p', on: 'Microsoft Graph' }
    expect(entries(sendMail, [{ id: sendMail, value: 'Mail.Send' }])).toEqual([{ ...on, gives: 'Mail.Send' }])
    expect(entries(assignRoles)).toEqual([{ ...on, gives: 'AppRoleAssignment.ReadWrite.All' }])
    expect(entries(sendMail)).toEqual([{ ...on, gives: sendMail }])
  })

  const reference = new URL('../../../../../shared/data/graph-app-roles.json', import.meta.url)

  it.skipIf(!existsSync(reference))('has the well-known ids that Microsoft Graph gives them', () => {
    const known = JSON.parse(readFileSync(reference, 'utf8')) as { Id: string; Value: string }[]
    const leading =
      /^(?:AppRoleAssignment|Application|Directory)\.ReadWrite\.\w+$|^RoleManagement\.ReadWrite\.Directory$/
    const named = known.flatMap(({ Id, Value }) => (entries(Id)[0]!.gives === Value ? [Value] : []))
    expect(named.length).toBe(5)
    for (const value of named) expect(value).toMatch(leading)
  })
})

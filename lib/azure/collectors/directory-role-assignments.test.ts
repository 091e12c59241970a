import { expect, it } from 'vitest'
import { list, readWith } from '../testing/read-with.ts'
import { directoryRoleAssignments } from './directory-role-assignments.ts'

it('directory roles come with their names', async () => {
  const row = {
    id: 'x',
    principalId: 'P',
    roleDefinitionId: 'R',
    directoryScopeId: '/',
    roleDefinition: { templateId: 'T', displayName: 'User Administrator' },
  }
  const { facts, requests } = await readWith(directoryRoleAssignments, { answers: { roleAssignments: list(row) } })
  expect(facts.directoryRoleAssignments).toMatchObject([
    { principalId: 'p', roleTemplateId: 't', roleName: 'User Administrator' },
  ])
  expect(requests[0]!.parameters).toEqual({ $expand: 'roleDefinition' })
})

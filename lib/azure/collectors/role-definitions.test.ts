import { expect, it } from 'vitest'
import { harbour, page, readWith } from '../testing/read-with.ts'
import { roleDefinitions } from './role-definitions.ts'

it('a role keeps each of its permission blocks by itself', async () => {
  const row = {
    id: '/providers/Microsoft.Authorization/RoleDefinitions/AB-CD',
    type: 'microsoft.authorization/roledefinitions',
    properties: {
      roleName: 'Tide watcher',
      type: 'CustomRole',
      permissions: [{ actions: ['a/read'] }, { dataActions: ['d/read'], condition: 'c' }],
    },
  }
  const { facts } = await readWith(roleDefinitions, { scope: harbour, answers: { ResourceGraph: page(row) } })
  expect(facts.roleDefinitions).toMatchObject([
    { id: 'abcd', custom: true, permissions: [{ actions: ['a/read'] }, { dataActions: ['d/read'], condition: 'c' }] },
  ])
})

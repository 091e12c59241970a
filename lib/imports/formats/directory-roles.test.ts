import { describe, expect, it } from 'vitest'
import { factsOf } from '../facts-of.ts'

describe('directory roles', () => {
  it('with members are assignments at the tenant', async () => {
    const members = [{ '@odata.type': '#microsoft.graph.servicePrincipal', id: 'SP-1', displayName: 'tides' }]
    const role = { id: 'DR-1', roleTemplateId: 'T-1', displayName: 'Directory Readers', members }
    const { directoryRoleAssignments, principals } = await factsOf({ value: [role] })
    expect(directoryRoleAssignments).toEqual([
      {
        id: 't-1|/|sp-1',
        principalId: 'sp-1',
        roleTemplateId: 't-1',
        roleName: 'Directory Readers',
        directoryScope: '/',
      },
    ])
    expect(principals).toMatchObject([{ id: 'sp-1', kind: 'servicePrincipal' }])
  })

  it('state the same as the assignments of the same role', async () => {
    const { directoryRoleAssignments } = await factsOf([
      { id: 'DR-1', roleTemplateId: 'T-1', displayName: 'Directory Readers', members: [{ id: 'SP-1' }] },
      { id: 'opaque', principalId: 'sp-1', roleDefinitionId: 't-1', directoryScopeId: '/' },
    ])
    expect(directoryRoleAssignments).toHaveLength(1)
  })
})

import { describe, expect, it } from 'vitest'
import { factsOf } from '../facts-of.ts'

const row = { id: 'opaque', principalId: 'P-1', roleDefinitionId: 'T-1', directoryScopeId: '/' }

describe('directory role assignments', () => {
  it('name their role where it was expanded', async () => {
    const roleDefinition = { id: 'T-1', templateId: 'T-1', displayName: 'Global Reader' }
    expect((await factsOf({ value: [{ ...row, roleDefinition }] })).directoryRoleAssignments).toMatchObject([
      { principalId: 'p-1', roleTemplateId: 't-1', roleName: 'Global Reader', directoryScope: '/' },
    ])
  })

  it('that are only eligible are not taken for assignments', async () => {
    await expect(factsOf([{ ...row, roleEligibilityScheduleId: 'x' }])).rejects.toThrow('not an object')
  })
})

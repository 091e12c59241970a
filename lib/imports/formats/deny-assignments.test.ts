import { describe, expect, it } from 'vitest'
import { factsOf } from '../facts-of.ts'

const row = (more: object) => ({
  id: '/subscriptions/s1/providers/Microsoft.Authorization/denyAssignments/d-1',
  name: 'd-1',
  type: 'Microsoft.Authorization/denyAssignments',
  properties: {
    denyAssignmentName: 'Harbour is closed',
    scope: '/subscriptions/s1',
    permissions: [{ actions: ['*/delete'], notActions: [], dataActions: [], notDataActions: [] }],
    principals: [{ id: '00000000-0000-0000-0000-000000000000', type: 'SystemDefined' }],
    excludePrincipals: [{ id: 'AAAA-1', type: 'ServicePrincipal' }],
    doNotApplyToChildScopes: false,
    isSystemProtected: true,
    ...more,
  },
})

describe('deny assignments', () => {
  it('say whom they deny what and whom not', async () => {
    expect((await factsOf({ value: [row({})] })).denyAssignments).toMatchObject([
      {
        name: 'Harbour is closed',
        effect: 'enforced',
        principals: [{ id: '00000000-0000-0000-0000-000000000000', type: 'SystemDefined' }],
        excludePrincipals: [{ id: 'aaaa-1', type: 'ServicePrincipal' }],
        doNotApplyToChildScopes: false,
        systemProtected: true,
      },
    ])
  })

  it('with the audit effect block nothing', async () => {
    expect((await factsOf([row({ denyAssignmentEffect: 'Audit' })])).denyAssignments[0]?.effect).toBe('audit')
  })
})

import { describe, expect, it } from 'vitest'
import { factsOf } from '../facts-of.ts'

const machine = '/subscriptions/s1/resourcegroups/rg/providers/Microsoft.Compute/virtualMachines/vm-quay'

describe('objects of the retired Azure AD Graph', () => {
  it('are told by their type, and mean the same as those of Microsoft Graph', async () => {
    const { principals, applications } = await factsOf({
      value: [
        {
          objectType: 'ServicePrincipal',
          objectId: 'SP-1',
          appId: 'A-1',
          displayName: 'quay',
          deletionTimestamp: null,
          appOwnerTenantId: 'T-1',
          servicePrincipalType: 'ManagedIdentity',
          alternativeNames: ['isExplicit=False', machine],
          keyCredentials: [{ endDate: '2027-01-01T00:00:00Z', value: null }],
        },
        { 'odata.type': 'Microsoft.DirectoryServices.User', objectId: 'U-1', userPrincipalName: 'ada@harbour.example' },
        { objectType: 'Group', objectId: 'G-1', displayName: 'Harbour masters' },
        {
          objectType: 'Application',
          objectId: 'APP-1',
          appId: 'A-2',
          passwordCredentials: [{ endDate: '2027-01-01T00:00:00Z' }],
        },
      ],
    })
    expect(principals.map(({ id, kind }) => [id, kind])).toEqual([
      ['sp-1', 'managedIdentity'],
      ['u-1', 'user'],
      ['g-1', 'group'],
    ])
    expect(principals[0]).toMatchObject({
      assignment: 'system',
      homeTenantId: 't-1',
      credentials: [{ kind: 'certificate', endsAt: '2027-01-01T00:00:00.000Z' }],
    })
    expect(applications).toMatchObject([{ id: 'app-1', credentials: [{ kind: 'secret' }] }])
  })
})

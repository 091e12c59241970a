import { describe, expect, it } from 'vitest'
import { factsOf } from '../facts-of.ts'

const buoy = '/subscriptions/s1/resourcegroups/rg/providers/Microsoft.ManagedIdentity/userAssignedIdentities/id-Buoy'
const machine = '/subscriptions/s1/resourcegroups/rg/providers/Microsoft.Compute/virtualMachines/vm-quay'
const managed = (...alternativeNames: string[]) => ({
  id: 'AAAA-1',
  appId: 'BBBB-2',
  displayName: 'quay',
  servicePrincipalType: 'ManagedIdentity',
  alternativeNames,
})

describe('service principals', () => {
  it('of managed identities tell where they live and how they were assigned', async () => {
    expect((await factsOf([managed('isExplicit=True', buoy)])).principals).toEqual([
      {
        id: 'aaaa-1',
        kind: 'managedIdentity',
        appId: 'bbbb-2',
        displayName: 'quay',
        armId: buoy.toLowerCase(),
        shownArmId: buoy,
        assignment: 'user',
      },
    ])
  })

  it.each([[machine, 'isExplicit=False'], [machine]])(
    'are system-assigned by %j, in any order and of any age',
    async (...names) => {
      expect((await factsOf([managed(...names)])).principals).toMatchObject([
        { kind: 'managedIdentity', armId: machine.toLowerCase(), assignment: 'system' },
      ])
    },
  )

  it('of which nothing more is known are managed identities somewhere', async () => {
    const [identity] = (await factsOf([managed()])).principals
    expect(identity?.kind).toBe('managedIdentity')
    expect(identity).not.toHaveProperty('assignment')
  })

  it('of applications keep when credentials end, and never what they are', async () => {
    const principal = {
      id: 'AAAA-1',
      appId: 'BBBB-2',
      servicePrincipalType: 'Application',
      appOwnerOrganizationId: 'T-1',
      passwordCredentials: [
        { displayName: 'deploy', endDateTime: '2027-01-01T00:00:00Z', secretText: 'hunter2', hint: 'hun' },
      ],
      keyCredentials: [{ endDateTime: '2027-02-01T00:00:00Z', key: 'hunter2' }],
    }
    expect((await factsOf([principal])).principals).toEqual([
      {
        id: 'aaaa-1',
        kind: 'servicePrincipal',
        appId: 'bbbb-2',
        homeTenantId: 't-1',
        credentials: [
          { kind: 'secret', name: 'deploy', endsAt: '2027-01-01T00:00:00.000Z' },
          { kind: 'certificate', endsAt: '2027-02-01T00:00:00.000Z' },
        ],
      },
    ])
  })

  it('may be soft-deleted', async () => {
    const deleted = { ...managed('isExplicit=False', machine), deletedDateTime: '2026-05-06T07:08:09Z' }
    expect((await factsOf([deleted])).principals[0]?.deletedAt).toBe('2026-05-06T07:08:09.000Z')
  })

  it('of an API name its application permissions', async () => {
    const roles = [
      { id: 'R-1', value: 'Tides.Read.All' },
      { id: 'R-2', value: null },
    ]
    const api = { id: 'a', appId: 'b', servicePrincipalType: 'Application', appRoles: roles }
    expect((await factsOf([api])).principals[0]?.appRoles).toEqual([{ id: 'r-1', value: 'Tides.Read.All' }])
  })

  it('that say only their names are told by the answer they came in', async () => {
    const answer = {
      '@odata.context': 'https://graph.microsoft.com/v1.0/$metadata#servicePrincipals(id,appId,displayName)',
      value: [{ id: 'AAAA-1', appId: 'BBBB-2', displayName: 'tides' }],
    }
    expect((await factsOf(answer)).principals).toMatchObject([{ id: 'aaaa-1', kind: 'servicePrincipal' }])
  })

  it('are told among deleted items, which are all called directory objects', async () => {
    const answer = {
      '@odata.context': 'https://graph.microsoft.com/v1.0/$metadata#directoryObjects',
      value: [
        { id: 'AAAA-1', appId: 'b', servicePrincipalType: 'Application', deletedDateTime: '2026-05-06T07:08:09Z' },
      ],
    }
    expect((await factsOf(answer)).principals).toMatchObject([
      { kind: 'servicePrincipal', deletedAt: expect.any(String) },
    ])
  })
})

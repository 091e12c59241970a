import { describe, expect, it } from 'vitest'
import { wearsOf } from './wears.ts'

const cove =
  '/subscriptions/s1/resourceGroups/rg-cove/providers/Microsoft.ManagedIdentity/userAssignedIdentities/id-Cove'
const vm = 'microsoft.compute/virtualmachines'

describe('the identity block', () => {
  it('holds a system-assigned identity when it has a principal, however the type is spelled', () => {
    for (const type of ['SystemAssigned', 'systemAssignedIdentity', 'None', undefined]) {
      expect(wearsOf({ type: vm, identity: { type, principalId: 'AAAA-1', tenantId: 'T-1' } })).toEqual([
        { how: 'system', principalId: 'aaaa-1', tenantId: 't-1' },
      ])
    }
  })

  it('holds no system-assigned identity when its principal is empty', () => {
    expect(wearsOf({ type: vm, identity: { type: 'SystemAssigned', principalId: '' } })).toEqual([])
  })

  it.each([{}, null])('holds the user-assigned identities that are its keys, also when a value is %j', (value) => {
    expect(
      wearsOf({ type: vm, identity: { type: 'UserAssigned', userAssignedIdentities: { [cove]: value } } }),
    ).toEqual([{ how: 'user', identityId: cove.toLowerCase(), shownIdentityId: cove }])
  })

  it('holds both kinds at once, of a type that nobody heard of', () => {
    const identity = { principalId: 'a-1', userAssignedIdentities: { [cove]: { principalId: 'B-2', clientId: 'C-3' } } }
    expect(wearsOf({ type: 'microsoft.foo/bars', identity })).toEqual([
      { how: 'system', principalId: 'a-1' },
      { how: 'user', identityId: cove.toLowerCase(), shownIdentityId: cove, principalId: 'b-2', clientId: 'c-3' },
    ])
  })

  it('holds nothing when it is null', () => {
    expect(wearsOf({ type: vm, identity: null })).toEqual([])
  })

  it('that is left out means none in a full row, and nothing known in any other', () => {
    expect(wearsOf({ type: vm, full: true })).toEqual([])
    expect(wearsOf({ type: vm })).toBeUndefined()
  })

  it('takes a key named after what every object inherits for an ordinary name', () => {
    const identity = JSON.parse('{"userAssignedIdentities":{"__proto__":{},"constructor":{}}}')
    expect(wearsOf({ type: vm, identity })?.map(({ identityId }) => identityId)).toEqual(['/__proto__', '/constructor'])
  })
})

describe('identities hidden in properties', () => {
  const reference = { resourceId: cove, clientId: 'c-3', objectId: 'B-2' }
  const worn = { identityId: cove.toLowerCase(), shownIdentityId: cove, clientId: 'c-3', principalId: 'b-2' }
  const named = { identityId: cove.toLowerCase(), shownIdentityId: cove }

  it('are those of the nodes, add-ons, ingress and pods of a Kubernetes cluster', () => {
    const properties = {
      identityProfile: { kubeletidentity: reference },
      addonProfiles: {
        omsagent: { enabled: true, identity: reference },
        httpApplicationRouting: { enabled: false, identity: null },
      },
      ingressProfile: { webAppRouting: { enabled: true, identity: reference } },
      podIdentityProfile: { userAssignedIdentities: [{ name: 'tides', namespace: 'harbour', identity: reference }] },
    }
    const identity = { type: 'SystemAssigned', principalId: 'a-1' }
    expect(wearsOf({ type: 'Microsoft.ContainerService/managedClusters', identity, properties })).toEqual([
      { how: 'system', principalId: 'a-1', usedFor: ['the control plane'] },
      { how: 'kubelet', ...worn, usedFor: ['registry pull'] },
      { how: 'addOn', ...worn, through: 'omsagent' },
      { how: 'webAppRouting', ...worn },
      { how: 'podIdentity', ...worn, through: 'harbour/tides' },
    ])
  })

  it('are those of the storage and the managed disks of a Databricks workspace', () => {
    const properties = {
      storageAccountIdentity: { principalId: 'a-1', tenantId: 't-1', type: 'SystemAssigned' },
      managedDiskIdentity: { principalId: 'a-2', tenantId: 't-1', type: 'SystemAssigned' },
    }
    expect(wearsOf({ type: 'microsoft.databricks/workspaces', properties })).toEqual([
      { how: 'storage', principalId: 'a-1', tenantId: 't-1' },
      { how: 'managedDisk', principalId: 'a-2', tenantId: 't-1' },
    ])
  })

  it('are those of the virtual machines of a Service Fabric node type', () => {
    const properties = { vmManagedIdentity: { userAssignedIdentities: [cove] } }
    expect(wearsOf({ type: 'microsoft.servicefabric/managedclusters/nodetypes', properties })).toEqual([
      { how: 'nodeType', ...named },
    ])
  })

  it('are those of the machine that builds an image', () => {
    const properties = { vmProfile: { userAssignedIdentities: [cove] } }
    expect(wearsOf({ type: 'microsoft.virtualmachineimages/imagetemplates', properties })).toEqual([
      { how: 'other', ...named, through: 'build virtual machine' },
    ])
  })

  it('are those by which the nodes of a Batch account reach its storage', () => {
    const properties = { autoStorage: { nodeIdentityReference: { resourceId: cove } } }
    expect(wearsOf({ type: 'microsoft.batch/batchaccounts', properties })).toEqual([
      { how: 'other', ...named, through: 'automatic storage' },
    ])
  })

  it('are those of the operators of an OpenShift cluster', () => {
    const properties = { platformWorkloadIdentityProfile: { platformWorkloadIdentities: { 'disk-csi': reference } } }
    expect(wearsOf({ type: 'microsoft.redhatopenshift/openshiftclusters', properties })).toEqual([
      { how: 'other', ...worn, through: 'disk-csi' },
    ])
  })
})

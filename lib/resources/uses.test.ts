import { describe, expect, it } from 'vitest'
import { wearsOf } from './wears.ts'

const identity = (name: string) =>
  `/subscriptions/s/resourceGroups/g/providers/Microsoft.ManagedIdentity/userAssignedIdentities/${name}`
const clientId = '5a000000-0000-4000-8000-000000000001'
const block = {
  type: 'SystemAssigned, UserAssigned',
  principalId: 'p-system',
  userAssignedIdentities: { [identity('id-a')]: { principalId: 'p-a', clientId }, [identity('id-b')]: {} },
}

/** What each of the three identities is used for: the system-assigned one, `id-a`, `id-b`. */
const usedFor = (type: string, properties: object, kind?: string) =>
  wearsOf({ type, kind, identity: block, properties })!.map((wear) => wear.usedFor?.join(', ') ?? '')

const keys = 'customer-managed keys'

describe('what settings say an identity is used for', () => {
  it.each<[string, object, string[]]>([
    ['microsoft.web/sites', { keyVaultReferenceIdentity: 'SystemAssigned' }, ['Key Vault references', '', '']],
    ['microsoft.web/sites', { keyVaultReferenceIdentity: identity('ID-A') }, ['', 'Key Vault references', '']],
    [
      'microsoft.web/sites/slots',
      { siteConfig: { acrUseManagedIdentityCreds: true, acrUserManagedIdentityID: clientId } },
      ['', 'registry pull', ''],
    ],
    ['microsoft.web/sites', { siteConfig: { acrUseManagedIdentityCreds: true } }, ['registry pull', '', '']],
    ['microsoft.web/sites', { siteConfig: { acrUserManagedIdentityID: clientId } }, ['', '', '']],
    [
      'microsoft.app/containerapps',
      {
        configuration: {
          registries: [{ server: 'r', identity: identity('id-b') }],
          secrets: [{ name: 's', keyVaultUrl: 'u', identity: 'system' }, { name: 't' }],
        },
        template: { scale: { rules: [{ custom: { identity: identity('id-b') } }] } },
      },
      ['Key Vault references', '', 'registry pull, scaling'],
    ],
    [
      'microsoft.containerinstance/containergroups',
      { imageRegistryCredentials: [{ identity: identity('id-a') }] },
      ['', 'registry pull', ''],
    ],
    [
      'microsoft.storage/storageaccounts',
      {
        encryption: {
          keySource: 'Microsoft.Keyvault',
          keyvaultproperties: { keyname: 'k' },
          identity: { userAssignedIdentity: identity('id-a') },
        },
      },
      ['', keys, ''],
    ],
    [
      'microsoft.storage/storageaccounts',
      { encryption: { keySource: 'Microsoft.Keyvault', keyvaultproperties: { keyname: 'k' } } },
      [keys, '', ''],
    ],
    ['microsoft.storage/storageaccounts', { encryption: { keySource: 'Microsoft.Storage' } }, ['', '', '']],
    [
      'microsoft.containerregistry/registries',
      { encryption: { keyVaultProperties: { keyIdentifier: 'k', identity: clientId } } },
      ['', keys, ''],
    ],
    [
      'microsoft.documentdb/databaseaccounts',
      { keyVaultKeyUri: 'k', defaultIdentity: `UserAssignedIdentity=${identity('id-b')}` },
      ['', '', keys],
    ],
    ['microsoft.documentdb/databaseaccounts', { defaultIdentity: 'FirstPartyIdentity' }, ['', '', '']],
    ['microsoft.sql/servers', { keyId: 'k', primaryUserAssignedIdentityId: identity('id-a') }, ['', keys, '']],
    [
      'microsoft.dbforpostgresql/flexibleservers',
      { dataEncryption: { primaryKeyURI: 'k', primaryUserAssignedIdentityId: identity('id-a') } },
      ['', keys, ''],
    ],
    [
      'microsoft.servicebus/namespaces',
      { encryption: { keyVaultProperties: [{ keyName: 'k', identity: { userAssignedIdentity: identity('id-b') } }] } },
      ['', '', keys],
    ],
    ['microsoft.authorization/policyassignments', {}, Array(3).fill('policy remediation')],
    [
      'microsoft.logic/workflows',
      {
        parameters: {
          $connections: {
            value: {
              mail: { connectionProperties: { authentication: { type: 'ManagedServiceIdentity' } } },
              blobs: {
                connectionProperties: {
                  authentication: { type: 'ManagedServiceIdentity', identity: identity('id-a') },
                },
              },
              old: { connectionId: 'c' },
            },
          },
        },
      },
      ['connection mail', 'connection blobs', ''],
    ],
    ['contoso.tides/predictors', { keyVaultReferenceIdentity: 'SystemAssigned' }, ['', '', '']],
  ])('%s %j', (type, properties, expected) => {
    expect(usedFor(type, properties)).toEqual(expected)
  })

  it('of a cluster: its nodes pull images, its own identity runs the control plane', () => {
    const properties = { identityProfile: { kubeletidentity: { resourceId: identity('id-nodes'), objectId: 'p' } } }
    const wears = wearsOf({ type: 'microsoft.containerservice/managedclusters', identity: block, properties })!
    expect(wears.map(({ how, usedFor }) => `${how}: ${usedFor?.join()}`)).toEqual([
      'system: the control plane',
      'user: the control plane',
      'user: the control plane',
      'kubelet: registry pull',
    ])
  })
})

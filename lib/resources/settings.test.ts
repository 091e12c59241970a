import { describe, expect, it } from 'vitest'
import { resourceTypes } from './index.ts'
import { settingsOf } from './settings.ts'

describe('settings kept of a resource', () => {
  it('are those of every type and those of its own, by their path', () => {
    const properties = {
      provisioningState: 'Succeeded',
      oidcIssuerProfile: { enabled: true, issuerURL: 'https://issuer.example/' },
      agentPoolProfiles: [{ name: 'nodes' }],
    }
    expect(settingsOf('microsoft.containerservice/managedclusters', undefined, properties)).toEqual({
      provisioningState: 'Succeeded',
      'oidcIssuerProfile.enabled': true,
      'oidcIssuerProfile.issuerURL': 'https://issuer.example/',
    })
  })

  it('are the access policies of a key vault, field by field', () => {
    const policy = { objectId: 'o-1', tenantId: 't-1', permissions: { secrets: ['get'], surprise: 'x' }, note: 'x' }
    expect(settingsOf('microsoft.keyvault/vaults', undefined, { accessPolicies: [policy] })).toEqual({
      accessPolicies: [{ objectId: 'o-1', tenantId: 't-1', permissions: { secrets: ['get'] } }],
    })
  })

  it('are the Entra administrators of a SQL server without its password', () => {
    const properties = {
      administratorLogin: 'keeper',
      administratorLoginPassword: 'hunter2',
      administrators: { sid: 's-1', login: 'DB keepers', azureADOnlyAuthentication: true },
    }
    expect(settingsOf('microsoft.sql/servers', undefined, properties)).toEqual({
      administrators: { sid: 's-1', login: 'DB keepers', azureADOnlyAuthentication: true },
    })
  })

  it('never hold a secret, whatever the type', () => {
    const secret = 'hunter2'
    const hiding = {
      appSettings: { PASSWORD: secret },
      connectionStrings: [secret],
      configuration: { secrets: [{ name: 'x', value: secret }], registries: [{ passwordSecretRef: secret }] },
      containers: [{ properties: { environmentVariables: [{ name: 'x', secureValue: secret }] } }],
      customData: secret,
      environmentVariables: [{ name: 'x', value: secret }],
      keys: [{ value: secret }],
      osProfile: { adminPassword: secret, customData: secret, secrets: [secret] },
      parameters: { password: { value: secret } },
      primaryKey: secret,
      protectedSettings: { key: secret },
      settings: { commandToExecute: secret },
      siteConfig: { appSettings: [{ name: 'x', value: secret }] },
      storageAccountSettings: { storageAccountKey: secret },
      virtualMachineProfile: { osProfile: { adminPassword: secret, customData: secret } },
    }
    for (const { type, kind } of resourceTypes)
      expect(JSON.stringify(settingsOf(type, kind, hiding)) ?? '').not.toContain(secret)
  })

  it('drop an object where a plain value is expected', () => {
    expect(settingsOf('microsoft.foo/bars', undefined, { tenantId: { secret: 'hunter2' } })).toBeUndefined()
  })

  it('are absent where there is nothing to keep', () => {
    expect(settingsOf('microsoft.foo/bars', undefined, null)).toBeUndefined()
  })
})

import tls from 'node:tls'
import { ManagedServiceIdentityClient } from '@azure/arm-msi'
import { ClientSecretCredential, ManagedIdentityCredential } from '@azure/identity'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type RunningEmulator, startEmulator } from './start-emulator.ts'
import { eachOf } from './tenant/rows.ts'
import { sampleTenant } from './tenant/sample-tenant.ts'

const armScope = 'https://management.azure.com/.default'
let emulator: RunningEmulator
let credential: ClientSecretCredential
const subscriptionOf = (name: string) =>
  [...eachOf(sampleTenant().containers)].find((row) => row.name === name)!.subscriptionId as string

beforeAll(async () => {
  emulator = await startEmulator({ tenant: sampleTenant(), pageSize: 3 })
  tls.setDefaultCACertificates([...tls.getCACertificates('default'), emulator.ca])
  credential = signIn()
})
afterAll(() => emulator.stop())

function signIn(secret = emulator.azure.settings.clientSecret) {
  const { tenant, settings } = emulator.azure
  return new ClientSecretCredential(tenant.tenantId, settings.clientId, secret, {
    authorityHost: emulator.origin,
    disableInstanceDiscovery: true,
    retryOptions: { maxRetries: 0 },
  })
}

const identities = (options = {}) =>
  new ManagedServiceIdentityClient(credential, subscriptionOf('sub-lantern-prod'), {
    endpoint: emulator.origin,
    credentialScopes: armScope,
    ...options,
  })

async function all<T>(list: AsyncIterable<T>): Promise<T[]> {
  const found: T[] = []
  for await (const one of list) found.push(one)
  return found
}

describe('the Azure packages, as they are, over TLS', () => {
  test('sign in with a client secret', async () => {
    const token = await credential.getToken(armScope)
    expect(token.token.split('.')).toHaveLength(3)
    const left = token.expiresOnTimestamp - Date.now()
    expect(left).toBeGreaterThan(3_500_000)
  })

  test('are refused with a wrong secret, as by Microsoft Entra', async () => {
    await expect(signIn('guessed').getToken(armScope)).rejects.toThrow('AADSTS7000215')
  })

  test('list the user-assigned identities of a subscription over several pages', async () => {
    emulator.azure.requests.clear()
    const listed = await all(identities().userAssignedIdentities.listBySubscription())
    const expected = [...eachOf(sampleTenant().resources)].filter(
      ({ type, subscriptionId }) =>
        type === 'microsoft.managedidentity/userassignedidentities' &&
        subscriptionId === subscriptionOf('sub-lantern-prod'),
    )
    expect(listed.map(({ name }) => name).sort()).toEqual(expected.map(({ name }) => name).sort())
    expect(listed.every(({ principalId, clientId }) => principalId && clientId)).toBe(true)
    const pages = emulator.azure.requests.all.filter(({ path }) => path.endsWith('/userAssignedIdentities'))
    expect(pages).toHaveLength(Math.ceil(expected.length / 3))
  })

  test('read federated credentials, and see the expression of a flexible one only with a preview version', async () => {
    const client = (apiVersion: string) =>
      new ManagedServiceIdentityClient(credential, subscriptionOf('sub-lantern-dev'), {
        endpoint: emulator.origin,
        credentialScopes: armScope,
        apiVersion,
      })
    const raw = async (apiVersion: string) => {
      let text = ''
      const onResponse = (response: { bodyAsText?: string | null }) => {
        text = response.bodyAsText ?? ''
      }
      const listed = await all(
        client(apiVersion).federatedIdentityCredentials.list('rg-booking-dev', 'id-preview-booking', { onResponse }),
      )
      expect(listed).toHaveLength(1)
      return JSON.parse(text).value[0].properties
    }
    expect(await raw('2024-11-30')).not.toHaveProperty('claimsMatchingExpression')
    expect(await raw('2025-01-31-preview')).toHaveProperty('claimsMatchingExpression.value')
  })

  test('get a new token when the old one has expired', async () => {
    emulator.azure.faults.add({ kind: 'demanded-claims', match: 'userAssignedIdentities', times: 1 })
    expect((await all(identities().userAssignedIdentities.listBySubscription())).length).toBeGreaterThan(0)
    emulator.azure.faults.clear()
  })

  test('wait for as long as a 429 says, and come back', async () => {
    emulator.azure.faults.add({ kind: 'throttled', match: 'userAssignedIdentities', times: 1, seconds: 0 })
    expect((await all(identities().userAssignedIdentities.listBySubscription())).length).toBeGreaterThan(0)
    expect(emulator.azure.faults.all).toMatchObject([{ struck: 1 }])
    emulator.azure.faults.clear()
  })

  test('give up at once at a 429 that says nothing', async () => {
    emulator.azure.faults.add({ kind: 'throttled-silently', match: 'userAssignedIdentities' })
    await expect(all(identities().userAssignedIdentities.listBySubscription())).rejects.toMatchObject({
      statusCode: 429,
    })
    emulator.azure.faults.clear()
  })

  test.each(['connection-reset', 'connection-cut'])('see a %s as an error', async (kind) => {
    emulator.azure.faults.add({ kind, match: 'userAssignedIdentities' })
    const once = { retryOptions: { maxRetries: 0 } }
    await expect(all(identities(once).userAssignedIdentities.listBySubscription())).rejects.toThrow()
    emulator.azure.faults.clear()
  })

  test('sign in as a managed identity of a host in Azure', async () => {
    process.env.IDENTITY_ENDPOINT = `${emulator.origin}/msi/token`
    process.env.IDENTITY_HEADER = emulator.azure.settings.identityHeader
    const managed = new ManagedIdentityCredential({ clientId: emulator.azure.settings.clientId })
    expect((await managed.getToken(armScope)).token.split('.')).toHaveLength(3)
  })
})

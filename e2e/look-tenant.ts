// Puts a small invented tenant into the data folder that is named: one of each thing that looks different on the graph.
// It is apart from the sample, so that the pictures it is compared by change only when the drawing does.
import { smallTenant } from '#lib/graph/testing/small-tenant.ts'
import { openStore } from '#lib/store/store.ts'

const group = (name: string) => `/subscriptions/harbour/resourceGroups/${name}`
const identity = (name: string) =>
  `${group('rg-shared')}/providers/Microsoft.ManagedIdentity/userAssignedIdentities/${name}`
const vault = `${group('rg-shared')}/providers/Microsoft.KeyVault/vaults/kv-tides`
const account = `${group('rg-quay')}/providers/Microsoft.Storage/storageAccounts/stmanifests`

const facts = smallTenant({
  subscriptions: { harbour: [] },
  resources: [
    vault,
    account,
    { id: identity('id-fleet'), settings: { principalId: 'fleet' } },
    { id: identity('id-deploy'), settings: { principalId: 'deploy' } },
    ...[1, 2, 3, 4, 5].map((number) => ({
      id: `${group('rg-quay')}/providers/Microsoft.Compute/virtualMachines/vm-crane-${number}`,
      wears: [{ identityId: identity('id-fleet'), principalId: 'fleet' }],
    })),
    {
      id: `${group('rg-quay')}/providers/Microsoft.Web/sites/app-booking`,
      wears: [{ principalId: 'booking' }, { identityId: identity('id-gone'), principalId: 'gone' }],
    },
  ],
  principals: {
    fleet: { kind: 'managedIdentity' },
    deploy: { kind: 'managedIdentity' },
    booking: { kind: 'managedIdentity' },
  },
  groups: { readers: ['booking'] },
  federated: [
    {
      identity: identity('id-deploy'),
      name: 'github',
      issuer: 'https://token.actions.githubusercontent.com',
      subject: 'repo:harbour/booking:ref:refs/heads/main',
    },
  ],
  roles: {
    Reader: [{ actions: ['*/read'] }],
    Contributor: [{ actions: ['*'] }],
    'Key Vault Secrets User': [{ dataActions: ['Microsoft.KeyVault/vaults/secrets/getSecret/action'] }],
  },
  assignments: [
    { who: 'fleet', role: 'Reader', at: group('rg-quay') },
    { who: 'fleet', role: 'Key Vault Secrets User', at: vault, condition: '@Resource[x] StringEquals y' },
    { who: 'deploy', role: 'Contributor', at: group('rg-quay'), eligible: true },
    { who: 'booking', role: 'A role that was not read', at: account },
    { who: 'readers', role: 'Reader', at: '/subscriptions/harbour' },
  ],
})

const store = await openStore({ dataDirectory: process.argv[2]! })
await store.publish({
  tenantId: 'tenant',
  tenantName: 'Harbour',
  source: 'import',
  label: 'small',
  takenAt: '2026-11-01T00:00:00Z',
  coverage: [],
  facts,
})
await store.close()

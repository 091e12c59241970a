import { expect, it } from 'vitest'
import { signInKindOf } from './sign-in-kind.ts'

const tid = '11111111-2222-4333-8444-555555555555'
const appid = '66666666-7777-4888-8999-aaaaaaaaaaaa'
const azureCli = '04b07795-8ddb-461a-bbee-02f9e1bf7b46'
const identity =
  '/subscriptions/s/resourcegroups/g/providers/Microsoft.ManagedIdentity/userAssignedIdentities/id-reader'

it.each([
  ['azureCli', { appid: azureCli }, {}],
  ['azureCli', { appid: azureCli }, { AZURE_CLIENT_ID: appid, AZURE_CLIENT_SECRET: 'set, and of another' }],
  ['environment', { appid }, { AZURE_CLIENT_ID: appid.toUpperCase(), AZURE_CLIENT_SECRET: 'secret' }],
  ['environment', { appid }, { AZURE_CLIENT_ID: appid, AZURE_CLIENT_CERTIFICATE_PATH: '/cert.pem' }],
  [
    'workloadIdentity',
    { appid, xms_mirid: identity },
    { AZURE_CLIENT_ID: appid, AZURE_FEDERATED_TOKEN_FILE: '/token' },
  ],
  ['managedIdentity', { appid, xms_mirid: identity }, { AZURE_CLIENT_ID: appid }],
  ['application', { appid }, {}],
] as const)('%s is told from the token and what is set', (kind, claims, environment) => {
  expect(signInKindOf({ tid, ...claims }, environment)).toBe(kind)
})

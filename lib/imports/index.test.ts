import { existsSync, readdirSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readText } from './facts-of.ts'
import { importFormats } from './index.ts'

const folder = new URL('formats/', import.meta.url)
const names = readdirSync(folder)
  .filter((file) => !file.endsWith('.test.ts'))
  .map((file) => file.replace(/\.ts$/, ''))
  .toSorted()

describe('the list of formats', () => {
  it('holds what every file exports, in the order of the files and under its name', async () => {
    const exported = await Promise.all(names.map(async (name) => Object.values(await import(`./formats/${name}.ts`))))
    expect(importFormats).toEqual(exported.flat())
    expect(importFormats.map(({ id }) => id)).toEqual(names)
  })

  it('has a test beside every file', () => {
    expect(names.filter((name) => !existsSync(new URL(`${name}.test.ts`, folder)))).toEqual([])
  })
})

/** Names that formats ask for, and values that they may find there. */
const fieldNames = [
  ...[
    'id',
    'objectId',
    'type',
    'name',
    'properties',
    'identity',
    'kind',
    'ids',
    'value',
    '@odata.type',
    '@odata.context',
  ],
  ...['principalId', 'roleDefinitionId', 'directoryScopeId', 'appRoleId', 'resourceId', 'issuer', 'audiences', 'appId'],
  ...[
    'roleTemplateId',
    'userPrincipalName',
    'deviceId',
    'members',
    'tenantId',
    'state',
    'user',
    'subscriptionId',
    'tags',
  ],
  ...[
    'servicePrincipalType',
    'alternativeNames',
    'passwordCredentials',
    'children',
    'permissions',
    'roleName',
    'scope',
  ],
]
const known = fc.constantFrom(
  ...[
    '/subscriptions/s1',
    '/subscriptions/s1/resourceGroups/g',
    'Microsoft.Compute/virtualMachines',
    '#microsoft.graph.group',
  ],
  ...['Microsoft.Authorization/roleAssignments', 'Microsoft.Authorization/roleDefinitions', '/', '', 'isExplicit=True'],
  ...['Microsoft.Management/managementGroups', '11111111-2222-3333-4444-555555555555', 'ServicePrincipal'],
)
const anything = fc.oneof(
  { weight: 3, arbitrary: known },
  fc.jsonValue({ maxDepth: 2 }),
  fc.array(known, { maxLength: 3 }),
)
const object = fc.dictionary(fc.constantFrom(...fieldNames), anything, { maxKeys: 8 })
const anyExport = fc.array(fc.oneof(object, fc.dictionary(fc.constantFrom(...fieldNames), object, { maxKeys: 8 })), {
  maxLength: 5,
})

const inAuthorization = (kind: string) => ({
  id: `/subscriptions/s1/providers/Microsoft.Authorization/${kind}/x`,
  type: `Microsoft.Authorization/${kind}`,
  properties: { principalId: 'p', roleDefinitionId: 'r', scope: '/subscriptions/s1', roleName: 'x', permissions: [] },
})
const inGroup = '/subscriptions/s1/resourceGroups/rg'
const inCosmos = (kind: string) => ({
  id: `${inGroup}/providers/Microsoft.DocumentDB/databaseAccounts/cosmos-tides/${kind}/x`,
  type: `Microsoft.DocumentDB/databaseAccounts/${kind}`,
  properties: { principalId: 'p', roleDefinitionId: 'r', scope: '/', roleName: 'x', permissions: [] },
})
const buoy = `${inGroup}/providers/Microsoft.ManagedIdentity/userAssignedIdentities/id-buoy`
const guid = '11111111-2222-3333-4444-555555555555'

/** An object of each format, with as much in it as makes it look like another. */
const oneOfEach = {
  'activated-role-assignments': inAuthorization('roleAssignmentScheduleInstances'),
  'activity-events': {
    eventDataId: 'e',
    operationName: { value: 'o' },
    resourceId: inGroup,
    eventTimestamp: '2026-01-01T00:00:00Z',
  },
  'app-role-assignments': { id: 'x', appRoleId: 'r', principalId: 'p', resourceId: 'a', principalType: 'Group' },
  applications: { id: 'x', appId: 'a', displayName: 'tides', passwordCredentials: [], keyCredentials: [] },
  'arm-what-if': { status: 'Succeeded', changes: [{ resourceId: inGroup, changeType: 'Create' }] },
  'azure-ad-graph': { objectId: 'x', objectType: 'User', userPrincipalName: 'ada@harbour.example' },
  azurehound: { kind: 'AZUser', data: { id: 'x', userPrincipalName: 'ada@harbour.example' }, id: 'x' },
  'cosmos-role-assignments': inCosmos('sqlRoleAssignments'),
  'cosmos-role-definitions': inCosmos('sqlRoleDefinitions'),
  'database-administrators': {
    id: `${inGroup}/providers/Microsoft.Sql/servers/sql-tides/administrators/ActiveDirectory`,
    type: 'Microsoft.Sql/servers/administrators',
    properties: { sid: 'p', login: 'keepers' },
  },
  'deny-assignments': inAuthorization('denyAssignments'),
  devices: { id: 'x', deviceId: 'd', displayName: 'kiosk' },
  'directory-lookups': guid,
  'directory-objects': { '@odata.type': '#microsoft.graph.directoryObject', id: 'x' },
  'directory-role-assignments': { id: 'x', principalId: 'p', roleDefinitionId: 'r', directoryScopeId: '/' },
  'directory-roles': { id: 'x', roleTemplateId: 't', displayName: 'Readers', members: [] },
  'eligible-role-assignments': inAuthorization('roleEligibilityScheduleInstances'),
  'federated-credentials': { id: 'x', name: 'deploy', issuer: 'https://i.example', subject: 's', audiences: [] },
  'group-members': {
    '@odata.context': `https://graph.microsoft.com/v1.0/$metadata#groups('${guid}')/members`,
    value: [],
  },
  groups: { id: 'x', displayName: 'Harbour masters', securityEnabled: true, members: [] },
  'last-sign-ins': { id: 'x', appId: 'a', lastSignInActivity: { lastSignInDateTime: '2026-01-01T00:00:00Z' } },
  'management-groups': {
    id: '/providers/Microsoft.Management/managementGroups/mg-bay',
    type: 'Microsoft.Management/managementGroups',
    children: [],
  },
  'policy-assignments': inAuthorization('policyAssignments'),
  'resource-groups': { id: inGroup, type: 'Microsoft.Resources/resourceGroups', location: 'x' },
  resources: { id: `${inGroup}/providers/Microsoft.Web/sites/app`, type: 'Microsoft.Web/sites', location: 'x' },
  'role-assignments': inAuthorization('roleAssignments'),
  'role-definitions': inAuthorization('roleDefinitions'),
  'service-principals': { id: 'x', appId: 'a', servicePrincipalType: 'Application', keyCredentials: [] },
  'sign-ins': {
    id: 'x',
    createdDateTime: '2026-01-01T00:00:00Z',
    userId: 'u',
    userPrincipalName: 'ada@harbour.example',
    appId: 'a',
    servicePrincipalId: '',
    ipAddress: '203.0.113.7',
    resourceDisplayName: 'Windows Azure Service Management API',
  },
  subscriptions: { id: guid, name: 'sub-harbour', state: 'Enabled', tenantId: 't', user: { name: 'ada' } },
  terraform: { format_version: '1.2', values: { root_module: {} } },
  'user-assigned-identities': { id: buoy, type: 'Microsoft.ManagedIdentity/userAssignedIdentities', principalId: 'p' },
  users: { id: 'x', userPrincipalName: 'ada@harbour.example' },
}

describe('formats', () => {
  it('are all tried on an object of theirs', () => expect(Object.keys(oneOfEach).toSorted()).toEqual(names))

  it.each(Object.entries(oneOfEach))('of %s alone recognise them', (id, value) => {
    expect(importFormats.filter((format) => format.recognises(value)).map((format) => format.id)).toEqual([id])
  })

  it('answer whatever they meet with facts or with a problem', async () => {
    await fc.assert(
      fc.asyncProperty(anyExport, async (value) => {
        const { files } = await readText(JSON.stringify(value))
        expect(files[0]!.recognised.length + files[0]!.problems.length).toBeGreaterThan(0)
      }),
      { numRuns: 2000 },
    )
  })
})

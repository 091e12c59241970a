import { describe, expect, test } from 'vitest'
import { mappedRows, objectIn } from './tenant/rows.ts'
import { asking, sample } from './testing/asking.ts'
import { descriptionsAreThere, exampleBody, mistakesIn, type Operation } from './testing/official-description.ts'

if (!descriptionsAreThere) console.warn('skipped: the official descriptions are not at ../shared/data/rest-api')

const { get, query, ask, all, azure } = asking({ pageSize: 10 })
const subscriptions = all<{ id: string; subscriptionId: string; displayName: string }>(
  '/subscriptions?api-version=2022-12-01',
).rows
const subscription = (name: string) => subscriptions.find(({ displayName }) => displayName === name)!.id
const prod = subscription('sub-lantern-prod')
const shared = subscription('sub-lantern-shared')

const assignments = 'authorization-2022-04-01/authorization-RoleAssignmentsCalls.json'
const definitions = 'authorization-2022-04-01/authorization-RoleDefinitionsCalls.json'
const denies = 'authorization-2022-04-01/authorization-DenyAssignmentCalls.json'
const eligible = 'authorization-2020-10-01/RoleEligibilityScheduleInstance.json'
const active = 'authorization-2020-10-01/RoleAssignmentScheduleInstance.json'
const groups = 'managementgroups-2021-04-01/management.json'
const identities = 'msi-2023-01-31/ManagedIdentity.json'
const policies = 'policy-2023-04-01/policyAssignments.json'
const msi = '/providers/Microsoft.ManagedIdentity'
const authorization = '/providers/Microsoft.Authorization'
const inGroup = '/subscriptions/{subscriptionId}/resourceGroups/{resourceGroupName}'
const identityPath = `${inGroup}${msi}/userAssignedIdentities/{resourceName}`
const booking = `${prod}/resourceGroups/rg-booking-prod${msi}/userAssignedIdentities/id-github-booking`
const mg = '/providers/Microsoft.Management'

const lists: [target: string, operation: Operation][] = [
  [
    '/subscriptions?api-version=2022-12-01',
    { file: 'subscriptions-2022-12-01/subscriptions.json', path: '/subscriptions' },
  ],
  [
    `${prod}?api-version=2022-12-01`,
    { file: 'subscriptions-2022-12-01/subscriptions.json', path: '/subscriptions/{subscriptionId}' },
  ],
  ['/tenants?api-version=2022-12-01', { file: 'subscriptions-2022-12-01/subscriptions.json', path: '/tenants' }],
  [`${mg}/managementGroups?api-version=2021-04-01`, { file: groups, path: `${mg}/managementGroups` }],
  [
    `${mg}/managementGroups/mg-voyages?api-version=2021-04-01&$expand=children&$recurse=true`,
    { file: groups, path: `${mg}/managementGroups/{groupId}` },
  ],
  [
    `${mg}/managementGroups/mg-voyages?api-version=2021-04-01&$expand=ancestors`,
    { file: groups, path: `${mg}/managementGroups/{groupId}` },
  ],
  [
    `${mg}/managementGroups/mg-voyages?api-version=2021-04-01&$expand=path`,
    { file: groups, path: `${mg}/managementGroups/{groupId}` },
  ],
  [
    `${mg}/managementGroups/mg-voyages/descendants?api-version=2021-04-01`,
    { file: groups, path: `${mg}/managementGroups/{groupId}/descendants` },
  ],
  [
    `${prod}${authorization}/roleAssignments?api-version=2022-04-01`,
    { file: assignments, path: `/subscriptions/{subscriptionId}${authorization}/roleAssignments` },
  ],
  [
    `${mg}/managementGroups/mg-platform${authorization}/roleAssignments?api-version=2022-04-01&$filter=atScope()`,
    { file: assignments, path: `/{scope}${authorization}/roleAssignments` },
  ],
  [
    `${prod}${authorization}/roleDefinitions?api-version=2022-04-01`,
    { file: definitions, path: `/{scope}${authorization}/roleDefinitions` },
  ],
  [
    `${prod}/resourceGroups/rg-booking-prod${authorization}/permissions?api-version=2022-04-01`,
    {
      file: definitions,
      path: `/subscriptions/{subscriptionId}/resourcegroups/{resourceGroupName}${authorization}/permissions`,
    },
  ],
  [
    `${prod}${authorization}/denyAssignments?api-version=2022-04-01`,
    { file: denies, path: `/subscriptions/{subscriptionId}${authorization}/denyAssignments` },
  ],
  [
    `${prod}${authorization}/roleEligibilityScheduleInstances?api-version=2020-10-01`,
    { file: eligible, path: `/{scope}${authorization}/roleEligibilityScheduleInstances` },
  ],
  [
    `${prod}${authorization}/roleAssignmentScheduleInstances?api-version=2020-10-01`,
    { file: active, path: `/{scope}${authorization}/roleAssignmentScheduleInstances` },
  ],
  [
    `${prod}${authorization}/policyAssignments?api-version=2023-04-01`,
    { file: policies, path: `/subscriptions/{subscriptionId}${authorization}/policyAssignments` },
  ],
  [
    `${shared}${authorization}/policyAssignments?api-version=2023-04-01`,
    { file: policies, path: `/subscriptions/{subscriptionId}${authorization}/policyAssignments` },
  ],
  [
    `${prod}${msi}/userAssignedIdentities?api-version=2023-01-31`,
    { file: identities, path: `/subscriptions/{subscriptionId}${msi}/userAssignedIdentities` },
  ],
  [`${booking}?api-version=2023-01-31`, { file: identities, path: identityPath }],
  [
    `${booking}/federatedIdentityCredentials?api-version=2023-01-31`,
    { file: identities, path: `${identityPath}/federatedIdentityCredentials` },
  ],
  [
    `${booking}/federatedIdentityCredentials/github-production?api-version=2023-01-31`,
    {
      file: identities,
      path: `${identityPath}/federatedIdentityCredentials/{federatedIdentityCredentialResourceName}`,
    },
  ],
]

describe.skipIf(!descriptionsAreThere)('by the official descriptions', () => {
  test.each(lists)('%s is right', (target, operation) => {
    const { status, json } = get(target)
    expect({ status, mistakes: mistakesIn({ status, body: json }, operation) }).toEqual({ status: 200, mistakes: [] })
  })

  test('what Resource Graph answers is right, and so is what it refuses', () => {
    const operation = {
      file: 'resourcegraph-2022-10-01/resourcegraph.json',
      path: '/providers/Microsoft.ResourceGraph/resources',
      method: 'post',
    }
    for (const answer of [query('resources | project id', { options: { $top: 3 } }), query('resources | nonsense')])
      expect(mistakesIn({ status: answer.status, body: answer.json }, operation)).toEqual([])
  })

  test('the entities of management groups are right', () => {
    const { status, json } = ask('POST', `${mg}/getEntities?api-version=2021-04-01`)
    expect(mistakesIn({ status, body: json }, { file: groups, path: `${mg}/getEntities`, method: 'post' })).toEqual([])
  })

  test('a refusal is right', () => {
    azure.faults.add({ kind: 'denied', match: 'roleAssignments', times: 1 })
    const { status, json } = get(`${prod}${authorization}/roleAssignments?api-version=2022-04-01`)
    expect(status).toBe(403)
    expect(
      mistakesIn(
        { status, body: json },
        { file: assignments, path: `/subscriptions/{subscriptionId}${authorization}/roleAssignments` },
      ),
    ).toEqual([])
  })

  describe('newer versions, of which there are examples alone', () => {
    const restricted = asking({
      tenant: {
        ...sample,
        resources: mappedRows(sample.resources, (row) => ({
          ...row,
          properties: {
            ...objectIn(row, 'properties'),
            isolationScope: 'Regional',
            assignmentRestrictions: { providers: ['Microsoft.Compute'] },
          },
        })),
      },
    })
    const keysOf = (row: unknown) => Object.keys((row as { properties: object }).properties).sort()
    const first = (body: unknown) => (body as { value: unknown[] }).value[0]
    const list = `${prod}${msi}/userAssignedIdentities?api-version`

    test('show what an identity may be attached to, as in the example', () => {
      const example = first(exampleBody('msi-newer/IdentityListBySubscription.2026-05-31.json'))
      expect(keysOf(first(restricted.get(`${list}=2026-05-31`).json))).toEqual(keysOf(example))
      expect(keysOf(first(restricted.get(`${list}=2025-05-31-preview`).json))).toEqual(keysOf(example))
    })

    test('show where an identity stays, as in the example; an older one does not', () => {
      const example = exampleBody('msi-newer/IdentityGet.2025-01-31-preview.json')
      expect(keysOf(first(restricted.get(`${list}=2025-01-31-preview`).json))).toEqual(keysOf(example))
      expect(keysOf(first(restricted.get(`${list}=2023-01-31`).json))).not.toContain('isolationScope')
    })

    test('show the expression of a flexible credential, as in the example', () => {
      const flexible = `${subscription('sub-lantern-dev')}/resourceGroups/rg-booking-dev${msi}/userAssignedIdentities/id-preview-booking/federatedIdentityCredentials/github-previews`
      const example = exampleBody('msi-newer/FlexibleFederatedIdentityCredentialGet.2025-05-31-preview.json')
      expect(keysOf(get(`${flexible}?api-version=2025-05-31-preview`).json)).toEqual(keysOf(example))
    })
  })

  test('an answer with a mistake in it is not taken for right', () => {
    const operation = { file: assignments, path: `/subscriptions/{subscriptionId}${authorization}/roleAssignments` }
    const wrong = { value: [{ id: 'x', properties: { principalType: 'ManagedIdentity' } }] }
    expect(mistakesIn({ status: 200, body: wrong }, operation)).not.toEqual([])
    expect(mistakesIn({ status: 200, body: { value: {} } }, operation)).not.toEqual([])
  })
})

import { createHash } from 'node:crypto'
import { eachOf, objectIn, type Row, type Rows, textIn } from './rows.ts'

const action = 'Microsoft.Authorization/roleAssignments/write'
const both = (value: string, localizedValue = value) => ({ value, localizedValue })

/** What the Activity Log says of each role assignment that was made below a subscription, newest first. */
export function roleAssignmentEvents(roleAssignments: Rows, tenantId: string): Row[] {
  return [...eachOf(roleAssignments)]
    .filter(({ id }) => /^\/subscriptions\//i.test(id))
    .map((assignment) => eventOf(assignment, tenantId))
    .sort((a, b) => (textIn(a, 'eventTimestamp') < textIn(b, 'eventTimestamp') ? 1 : -1))
}

function eventOf(assignment: Row, tenantId: string): Row {
  const properties = objectIn(assignment, 'properties')
  const scope = textIn(properties, 'scope')
  const at = textIn(properties, 'createdOn')
  const eventDataId = guidOf(assignment.id)
  // .NET counts time in hundred-nanosecond ticks since the year 1.
  const ticks = BigInt(Date.parse(at)) * 10_000n + 621_355_968_000_000_000n
  return {
    id: `${assignment.id}/events/${eventDataId}/ticks/${ticks}`,
    authorization: { action, scope: assignment.id },
    caller: textIn(properties, 'createdBy'),
    channels: 'Operation',
    claims: {},
    correlationId: guidOf(`correlation ${assignment.id}`),
    description: '',
    eventDataId,
    eventName: both('EndRequest', 'End request'),
    category: both('Administrative'),
    eventTimestamp: at,
    level: 'Informational',
    operationId: guidOf(`correlation ${assignment.id}`),
    operationName: both(action, 'Create role assignment'),
    resourceGroupName: /\/resourcegroups\/([^/]+)/i.exec(scope)?.[1] ?? '',
    resourceProviderName: both('Microsoft.Authorization'),
    resourceType: both('Microsoft.Authorization/roleAssignments'),
    resourceId: assignment.id,
    status: both('Succeeded'),
    subStatus: both('Created', 'Created (HTTP Status Code: 201)'),
    submissionTimestamp: at,
    subscriptionId: /^\/subscriptions\/([^/]+)/i.exec(scope)?.[1] ?? '',
    tenantId,
    properties: {
      statusCode: 'Created',
      requestbody: JSON.stringify({
        Id: textIn(assignment, 'name'),
        Properties: {
          PrincipalId: properties.principalId,
          PrincipalType: properties.principalType,
          RoleDefinitionId: properties.roleDefinitionId,
          Scope: scope,
        },
      }),
      entity: assignment.id,
      message: action,
      hierarchy: '',
    },
  }
}

function guidOf(text: string): string {
  const hex = createHash('sha256').update(text).digest('hex')
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-4${hex.slice(13, 16)}-8${hex.slice(17, 20)}-${hex.slice(20, 32)}`
}

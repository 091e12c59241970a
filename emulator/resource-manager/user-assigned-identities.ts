import { scopeId } from '#lib/model/scope.ts'
import { ok, refusal } from '../answer.ts'
import type { Call, Route } from '../call.ts'
import { mappedRows, objectIn, type Row } from '../tenant/rows.ts'
import { armResource } from './arm-resource.ts'
import { paged } from './paged.ts'
import { refusedScope, resourceNotFound } from './refusals.ts'
import { rowsBelow } from './rows-below.ts'

const type = 'microsoft.managedidentity/userassignedidentities'
const action = 'Microsoft.ManagedIdentity/userAssignedIdentities/read'
const container = '(?<container>/subscriptions/[^/]+(?:/resourcegroups/[^/]+)?)'
const provider = '/providers/microsoft\\.managedidentity/userassignedidentities'

export const userAssignedIdentities: readonly Route[] = [
  {
    method: 'GET',
    path: new RegExp(`^${container}${provider}$`),
    answer(call) {
      const scope = scopeId(call.named.container!)
      return (
        refusedApiVersion(call) ??
        refusedScope(call, scope, action) ??
        paged(
          call,
          mappedRows(rowsBelow(call, scope, type), (row) => identityOf(call, row)),
        )
      )
    },
  },
  {
    method: 'GET',
    path: new RegExp(`^${container}${provider}/[^/]+$`),
    answer(call) {
      const id = scopeId(call.request.path)
      const row = call.azure.resource(id)
      return (
        refusedApiVersion(call) ??
        refusedScope(call, id, action) ??
        (row ? ok(identityOf(call, row)) : resourceNotFound(id))
      )
    },
  },
]

/** The preview that knows of something, and every version after it. */
export const since = ({ request }: Call, version: string) => request.query.get('api-version')! >= version

const versions = [
  '2018-11-30',
  '2021-09-30-preview',
  '2022-01-31-preview',
  '2023-01-31',
  '2023-07-31-preview',
  '2024-11-30',
  '2025-01-31-preview',
  '2025-05-31-preview',
  '2026-04-30',
  '2026-05-31',
]

export function refusedApiVersion({ request }: Call) {
  const version = request.query.get('api-version')!.toLowerCase()
  if (versions.includes(version)) return undefined
  return refusal(
    400,
    'InvalidResourceType',
    `The resource type could not be found in the namespace 'Microsoft.ManagedIdentity' for api version '${version}'. The supported api-versions are '${versions.join(',')}'.`,
  )
}

/** The identity's own provider writes `resourcegroups` in lower case, and says no more than these. */
function identityOf(call: Call, row: Row) {
  const { id, name, location, tags } = armResource(row)
  const { tenantId, principalId, clientId, ...more } = objectIn(row, 'properties')
  return {
    id: id.replace(/\/resourceGroups\//i, '/resourcegroups/'),
    name,
    type: 'Microsoft.ManagedIdentity/userAssignedIdentities',
    location,
    tags: tags ?? {},
    properties: {
      tenantId,
      principalId,
      clientId,
      ...(since(call, '2024-11-30') &&
        typeof more.isolationScope === 'string' && { isolationScope: more.isolationScope }),
      ...(since(call, '2025-05-31-preview') &&
        more.assignmentRestrictions !== undefined && { assignmentRestrictions: more.assignmentRestrictions }),
    },
  }
}

import type { Call } from '../call.ts'
import type { Row } from '../tenant/rows.ts'
import { collection, type Shape, single } from './collection.ts'
import { directoryObjects } from './directory-objects.ts'
import { objectNotFound } from './graph-refusals.ts'
import type { GraphRoute } from './graph-route.ts'

const needs = ['Application.Read.All', 'Directory.Read.All']
const credentialsOf = (row: Row) => (row.federatedIdentityCredentials ?? []) as Row[]
const shape: Shape = { context: 'applications', expand: { federatedIdentityCredentials: credentialsOf } }

export const applications: readonly GraphRoute[] = [
  {
    method: 'GET',
    path: /^\/applications$/,
    needs,
    answer: (call) => collection(call, call.azure.tenant.directory.applications, shape),
  },
  {
    method: 'GET',
    path: /^\/applications\/(?<id>[^/]+)$/,
    needs,
    answer: (call) => of(call, (row) => single(call, row, shape)),
  },
  {
    method: 'GET',
    path: /^\/applications\/(?<id>[^/]+)\/federatedidentitycredentials$/,
    // Directory.Read.All is not enough here.
    needs: ['Application.Read.All'],
    answer: (call) =>
      of(call, (row) =>
        collection(call, credentialsOf(row), { context: `applications('${row.id}')/federatedIdentityCredentials` }),
      ),
  },
]

function of(call: Call, answer: (row: Row) => ReturnType<typeof single>) {
  const found = directoryObjects(call.azure.tenant.directory).get(call.named.id!)
  return found?.kind === 'application' ? answer(found.row) : objectNotFound(call.named.id!)
}

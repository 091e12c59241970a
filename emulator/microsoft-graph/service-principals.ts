import type { Call } from '../call.ts'
import { eachOf, type Row } from '../tenant/rows.ts'
import { collection, type Shape, single } from './collection.ts'
import { directoryObjects, membersOf } from './directory-objects.ts'
import { objectNotFound } from './graph-refusals.ts'
import type { GraphRoute } from './graph-route.ts'

const needs = ['Application.Read.All', 'Directory.Read.All']
const one = "/serviceprincipals(?:/(?<id>[^/()]+)|\\(appid='(?<appId>[^']+)'\\))"

export const servicePrincipals: readonly GraphRoute[] = [
  {
    method: 'GET',
    path: /^\/serviceprincipals$/,
    needs,
    answer: (call) => collection(call, call.azure.tenant.directory.servicePrincipals, shape(call)),
  },
  {
    method: 'GET',
    path: new RegExp(`^${one}$`),
    needs,
    answer: (call) => of(call, (row) => single(call, row, shape(call))),
  },
  {
    method: 'GET',
    path: new RegExp(`^${one}/approleassignedto$`),
    needs,
    answer: (call) => of(call, ({ id }) => appRoleAssignments(call, (assignment) => assignment.resourceId === id)),
  },
  {
    method: 'GET',
    path: new RegExp(`^${one}/approleassignments$`),
    needs,
    answer: (call) => of(call, ({ id }) => appRoleAssignments(call, (assignment) => assignment.principalId === id)),
  },
  {
    method: 'GET',
    path: new RegExp(`^${one}/(?<through>memberof|transitivememberof)$`),
    needs,
    answer: (call) => of(call, ({ id }) => groupsWith(call, id)),
  },
  {
    method: 'GET',
    path: /^\/directory\/deleteditems\/microsoft\.graph\.serviceprincipal$/,
    needs,
    answer: (call) => collection(call, call.azure.tenant.directory.deletedServicePrincipals, shape(call)),
  },
]

const assignmentsOf = ({ azure }: Call, is: (assignment: Row) => boolean) =>
  [...eachOf(azure.tenant.directory.appRoleAssignments)].filter(is)

const shape = (call: Call): Shape => ({
  context: 'servicePrincipals',
  expand: {
    appRoleAssignments: ({ id }) => assignmentsOf(call, ({ principalId }) => principalId === id),
    appRoleAssignedTo: ({ id }) => assignmentsOf(call, ({ resourceId }) => resourceId === id),
  },
})

const appRoleAssignments = (call: Call, is: (assignment: Row) => boolean) =>
  collection(call, assignmentsOf(call, is), { context: 'appRoleAssignments' })

function of(call: Call, answer: (row: Row) => ReturnType<typeof single>) {
  const { named, azure } = call
  const { directory } = azure.tenant
  const found =
    named.appId === undefined
      ? directoryObjects(directory).get(named.id!)
      : [...directoryObjects(directory).values()].find(
          ({ kind, row }) => kind === 'servicePrincipal' && String(row.appId).toLowerCase() === named.appId,
        )
  return found?.kind === 'servicePrincipal' ? answer(found.row) : objectNotFound(named.id ?? named.appId!)
}

function groupsWith(call: Call, member: string) {
  const { directory } = call.azure.tenant
  const through = call.named.through === 'memberof' ? 'direct' : 'transitive'
  const groups = [...eachOf(directory.groups)].filter((group) =>
    membersOf(directory, group, through).some(({ id }) => id === member),
  )
  const typed = groups.map(({ members: _, ...group }) => ({ '@odata.type': '#microsoft.graph.group', ...group }) as Row)
  return collection(call, typed, { context: 'directoryObjects' })
}

import type { Call } from '../call.ts'
import type { Row } from '../tenant/rows.ts'
import { collection, type Shape, single } from './collection.ts'
import { directoryObjects, membersOf } from './directory-objects.ts'
import { objectNotFound } from './graph-refusals.ts'
import type { GraphRoute } from './graph-route.ts'
import { userPropertiesOnlySelected } from './users.ts'

const needs = ['GroupMember.Read.All', 'Group.Read.All', 'Directory.Read.All']
/** Graph expands so many members and no more. */
const mostExpanded = 20

export const groups: readonly GraphRoute[] = [
  {
    method: 'GET',
    path: /^\/groups$/,
    needs,
    answer: (call) => collection(call, call.azure.tenant.directory.groups, shape(call)),
  },
  {
    method: 'GET',
    path: /^\/groups\/(?<id>[^/]+)$/,
    needs,
    answer: (call) => of(call, (row) => single(call, row, shape(call))),
  },
  {
    method: 'GET',
    path: /^\/groups\/(?<id>[^/]+)\/(?<through>members|transitivemembers)(?:\/microsoft\.graph\.(?<kind>\w+))?$/,
    needs,
    answer: (call) => of(call, (row) => members(call, row)),
  },
]

const shape = ({ azure }: Call): Shape => ({
  context: 'groups',
  expand: { members: (row) => membersOf(azure.tenant.directory, row, 'direct').slice(0, mostExpanded) },
})

function of(call: Call, answer: (row: Row) => ReturnType<typeof single>) {
  const found = directoryObjects(call.azure.tenant.directory).get(call.named.id!)
  return found?.kind === 'group' ? answer(found.row) : objectNotFound(call.named.id!)
}

function members(call: Call, group: Row) {
  const { through, kind } = call.named
  const all = membersOf(call.azure.tenant.directory, group, through === 'members' ? 'direct' : 'transitive')
  const wanted = kind ? all.filter((member) => String(member['@odata.type']).toLowerCase().endsWith(`.${kind}`)) : all
  return collection(call, wanted, {
    context: 'directoryObjects',
    onlySelected: userPropertiesOnlySelected,
    always: (row) => ({ '@odata.type': row['@odata.type'] }),
  })
}

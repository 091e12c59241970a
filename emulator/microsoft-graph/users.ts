import { collection, type Shape, single } from './collection.ts'
import { directoryObjects } from './directory-objects.ts'
import { objectNotFound } from './graph-refusals.ts'
import type { GraphRoute } from './graph-route.ts'

const needs = ['User.ReadBasic.All', 'User.Read.All', 'Directory.Read.All']

/** v1.0 gives only a few properties of a user unless they are selected. */
export const userPropertiesOnlySelected = ['accountEnabled', 'createdDateTime', 'userType']
const shape: Shape = { context: 'users', onlySelected: userPropertiesOnlySelected }

export const users: readonly GraphRoute[] = [
  {
    method: 'GET',
    path: /^\/users$/,
    needs,
    answer: (call) => collection(call, call.azure.tenant.directory.users, shape),
  },
  {
    method: 'GET',
    path: /^\/users\/(?<id>[^/]+)$/,
    needs,
    answer(call) {
      const found = directoryObjects(call.azure.tenant.directory).get(call.named.id!)
      return found?.kind === 'user' ? single(call, found.row, shape) : objectNotFound(call.named.id!)
    },
  },
]

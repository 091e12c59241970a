import type { Answer } from '../answer.ts'
import { refusal } from '../answer.ts'
import { answerBy, type Call } from '../call.ts'
import { resourceGraph } from '../resource-graph/resource-graph.ts'
import { activityLog } from './activity-log.ts'
import { authorization } from './authorization.ts'
import { childResources } from './child-resources.ts'
import { federatedCredentials } from './federated-credentials.ts'
import { managementGroups } from './management-groups.ts'
import { permissions } from './permissions.ts'
import { resources } from './resources.ts'
import { subscriptions } from './subscriptions.ts'
import { systemAssignedIdentities } from './system-assigned-identities.ts'
import { userAssignedIdentities } from './user-assigned-identities.ts'

/** The more special an address, the earlier: the last list answers for any resource at all. */
const routes = [
  ...resourceGraph,
  ...subscriptions,
  ...managementGroups,
  ...activityLog,
  ...permissions,
  ...authorization,
  ...systemAssignedIdentities,
  ...federatedCredentials,
  ...userAssignedIdentities,
  ...childResources,
  ...resources,
]

export function answerResourceManager(call: Omit<Call, 'named'>): Answer {
  const { request } = call
  if (!request.query.has('api-version'))
    return refusal(
      400,
      'MissingApiVersionParameter',
      'The api-version query parameter (?api-version=) is required for all requests.',
    )
  return (
    answerBy(routes, call) ??
    refusal(404, 'NotFound', `The emulator has nothing at '${request.method} ${request.shownPath}'.`)
  )
}

import { kindOfScope, type ScopeId, scopeId, subscriptionIdOf } from '#lib/model/scope.ts'
import { mayRead } from '../access.ts'
import type { Answer } from '../answer.ts'
import { refusal } from '../answer.ts'
import type { Call } from '../call.ts'

/** Why nothing is said about a scope: it is not there, or may not be read. `action` is what would be needed. */
export function refusedScope(call: Call, scope: ScopeId, action: string): Answer | undefined {
  const { azure, access, settings } = call
  const missing = missingSubscription(call, scope)
  if (missing) return missing
  if (!mayRead(access, azure, scope)) return authorizationFailed(settings, scope, action)
  const kind = kindOfScope(scope)
  if (kind === 'managementGroup' && !azure.managementGroups.has(scope))
    return refusal(404, 'NotFound', `The management group '${scope}' could not be found.`)
  if (kind === 'resourceGroup' && !azure.resourceGroups.has(scope))
    return refusal(
      404,
      'ResourceGroupNotFound',
      `Resource group '${scope.slice(scope.lastIndexOf('/') + 1)}' could not be found.`,
    )
  return undefined
}

/** The subscription of a scope is not there, or no longer. */
export function missingSubscription({ azure, access }: Call, scope: ScopeId): Answer | undefined {
  const subscription = subscriptionIdOf(scope)
  if (subscription === undefined) return undefined
  const id = scopeId(`/subscriptions/${subscription}`)
  if (azure.subscriptions.has(id) && !access.vanished?.includes(id)) return undefined
  return refusal(404, 'SubscriptionNotFound', `The subscription '${subscription}' could not be found.`)
}

export const authorizationFailed = (who: { clientId: string; objectId: string }, scope: string, action: string) =>
  refusal(
    403,
    'AuthorizationFailed',
    `The client '${who.clientId}' with object id '${who.objectId}' does not have authorization to perform action '${action}' over scope '${scope}' or the scope is invalid. If access was recently granted, please refresh your credentials.`,
  )

export const resourceNotFound = (id: string): Answer =>
  refusal(404, 'ResourceNotFound', `The Resource '${id}' was not found.`)

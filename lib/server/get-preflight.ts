import { preflight } from '#lib/azure/preflight.ts'
import { RequestError } from './answered.ts'
import { azureConnection, signInHelp } from './azure-connection.ts'
import type { CollectionRequest, PreflightAnswer } from './collection-answers.ts'

/** What the sign-in may read, and what would be missing for lack of which permission. */
export async function getPreflight(request: CollectionRequest, signal?: AbortSignal): Promise<PreflightAnswer> {
  const { subscriptions, managementGroups } = request
  try {
    return await preflight({ ...azureConnection(request), signal }, { subscriptions, managementGroups })
  } catch (error) {
    throw new RequestError(502, signInHelp(error).message)
  }
}

import { preflight } from '#lib/azure/preflight.ts'
import { triedIn } from '#lib/azure/sign-in-trouble.ts'
import { RequestError } from './answered.ts'
import { azureConnection, isWithoutSignIn, signInHelp } from './azure-connection.ts'
import type { CollectionRequest, PreflightAnswer } from './collection-answers.ts'

/** What the sign-in may read, and what would be missing for lack of which permission. */
export async function getPreflight(request: CollectionRequest, signal?: AbortSignal): Promise<PreflightAnswer> {
  const { subscriptions, managementGroups } = request
  try {
    const connection = { ...azureConnection(request), signal, environment: process.env }
    return await preflight(connection, { subscriptions, managementGroups })
  } catch (error) {
    if (isWithoutSignIn(error)) return { signIn: 'missing', tried: triedIn(error) }
    throw new RequestError(502, signInHelp(error).message)
  }
}

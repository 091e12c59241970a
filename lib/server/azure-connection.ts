import { cloudFrom } from '#lib/azure/cloud.ts'
import { defaultCredential } from '#lib/azure/credential.ts'
import { whySignedOut } from '#lib/azure/sign-in-trouble.ts'
import type { CollectionRequest } from './collection-answers.ts'

/** The cloud that was chosen and the sign-in that this machine offers. */
export function azureConnection({ cloud: name, tenantId }: CollectionRequest) {
  const cloud = cloudFrom(name, process.env)
  const credential = defaultCredential(cloud, { tenantId, identityEndpoint: process.env.IDENTITY_ENDPOINT })
  return { cloud, credential }
}

/** True where the credential could not sign in, in contrast to what Azure says later. */
export const isWithoutSignIn = (error: unknown) =>
  error instanceof Error && /^(?:Credential|Aggregate|Authentication)/.test(error.name)

/** What the credential says, in words that help: it lists everything that it tried, over many lines. */
export function signInHelp(error: unknown): Error {
  if (!isWithoutSignIn(error)) return error instanceof Error ? error : new Error(String(error))
  return new Error(
    `there is no sign-in to Azure: run \`az login\` on this machine, or set AZURE_TENANT_ID, AZURE_CLIENT_ID and AZURE_CLIENT_SECRET (${whySignedOut(error)})`,
    { cause: error },
  )
}

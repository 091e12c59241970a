import { cloudFrom } from '#lib/azure/cloud.ts'
import { defaultCredential } from '#lib/azure/credential.ts'
import type { CollectionRequest } from './collection-answers.ts'

/** The cloud that was chosen and the sign-in that this machine offers. */
export function azureConnection({ cloud: name, tenantId }: CollectionRequest) {
  const cloud = cloudFrom(name, process.env)
  const credential = defaultCredential(cloud, { tenantId, identityEndpoint: process.env.IDENTITY_ENDPOINT })
  return { cloud, credential }
}

/** What the credential says, in words that help: it lists everything that it tried, over many lines. */
export function signInHelp(error: unknown): Error {
  const { name, message } = error instanceof Error ? error : new Error(String(error))
  if (!/^(?:Credential|Aggregate|Authentication)/.test(name)) return error instanceof Error ? error : new Error(message)
  const first = message.split('\n').find((line) => line.trim() !== '') ?? ''
  return new Error(
    `there is no sign-in to Azure: run \`az login\` on this machine, or set AZURE_TENANT_ID, AZURE_CLIENT_ID and AZURE_CLIENT_SECRET (${first.slice(0, 200)})`,
    { cause: error },
  )
}

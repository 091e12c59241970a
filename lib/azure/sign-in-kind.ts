import type { TokenClaims } from './token-claims.ts'

/** Through what somebody is signed in. `application`: a service principal from somewhere else, such as `az login`. */
export type SignInKind =
  | 'azureCli'
  | 'azurePowerShell'
  | 'visualStudioCode'
  | 'environment'
  | 'workloadIdentity'
  | 'managedIdentity'
  | 'application'

/** Applications of Microsoft's that people sign in with. They have the same ids in every tenant. */
const tools = new Map<string, SignInKind>([
  ['04b07795-8ddb-461a-bbee-02f9e1bf7b46', 'azureCli'],
  ['1950a258-227b-4e31-a9cf-717495945fc2', 'azurePowerShell'],
  ['aebc6443-996d-45c2-90f0-388ff96faa56', 'visualStudioCode'],
])

/**
 * Which sign-in was found. The credential does not say; the token and the variables that were set do, in the order in
 * which the credential goes through them.
 */
export function signInKindOf(
  { appid, xms_mirid: identityResource }: TokenClaims,
  environment: Record<string, string | undefined>,
): SignInKind {
  const tool = tools.get(appid ?? '')
  if (tool) return tool
  if (appid !== undefined && environment.AZURE_CLIENT_ID?.toLowerCase() === appid.toLowerCase()) {
    if (environment.AZURE_CLIENT_SECRET || environment.AZURE_CLIENT_CERTIFICATE_PATH) return 'environment'
    if (environment.AZURE_FEDERATED_TOKEN_FILE) return 'workloadIdentity'
  }
  return identityResource || environment.IDENTITY_ENDPOINT ? 'managedIdentity' : 'application'
}

import type { Answer } from '../answer.ts'
import { refusal } from '../answer.ts'
import type { EmulatorRequest } from '../request.ts'
import { claimsOf } from './token.ts'

/** Why the token that came with a request does not open the service; `undefined` where it does. */
export function refusedToken({ headers, service, origin }: EmulatorRequest): Answer | undefined {
  const isGraph = service === 'microsoftGraph'
  const bearer = /^Bearer (.+)$/i.exec(headers.authorization ?? '')?.[1]
  const challenge = (error: string) => ({ 'www-authenticate': `Bearer authorization_uri="${origin}/common", ${error}` })
  if (bearer === undefined)
    return isGraph
      ? refusal(401, 'InvalidAuthenticationToken', 'Access token is empty.')
      : refusal(401, 'AuthenticationFailed', "Authentication failed. The 'Authorization' header is missing.", {
          headers: challenge('error="invalid_token"'),
        })
  const claims = claimsOf(bearer)
  if (claims === undefined || isForAnother(claims.aud, isGraph))
    return isGraph
      ? refusal(401, 'InvalidAuthenticationToken', 'Access token validation failure. Invalid audience.')
      : refusal(401, 'InvalidAuthenticationToken', 'The access token is from the wrong issuer or audience.', {
          headers: challenge('error="invalid_token"'),
        })
  if (claims.exp * 1000 > Date.now()) return undefined
  return tokenExpired(isGraph, challenge('error="invalid_token", error_description="The access token has expired."'))
}

export const tokenExpired = (isGraph: boolean, headers: Record<string, string>): Answer =>
  isGraph
    ? refusal(401, 'InvalidAuthenticationToken', 'Lifetime validation failed, the token is expired.')
    : refusal(401, 'ExpiredAuthenticationToken', 'The access token has expired.', { headers })

/** A token for the emulator's own address opens everything; one for Graph does not open Resource Manager. */
const isForAnother = (audience: string, isGraph: boolean) =>
  isGraph ? /\/\/management\./i.test(audience) : /graph/i.test(audience)

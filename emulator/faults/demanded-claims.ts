import { refusal } from '../answer.ts'
import type { FaultKind } from './fault.ts'

export const demandedClaims: FaultKind = {
  id: 'demanded-claims',
  label: '401: the token must be got anew, with claims',
  words:
    'Continuous access evaluation: the token was revoked, and a new one must be asked for with what the answer says.',
  strike({ request }) {
    const claims = Buffer.from('{"access_token":{"nbf":{"essential":true,"value":"1"}}}').toString('base64')
    return refusal(401, 'InvalidAuthenticationToken', 'Continuous access evaluation resulted in challenge.', {
      headers: {
        'www-authenticate': `Bearer realm="", authorization_uri="${request.origin}/common", error="insufficient_claims", claims="${claims}"`,
      },
    })
  },
}

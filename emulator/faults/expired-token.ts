import { tokenExpired } from '../entra/bearer.ts'
import type { FaultKind } from './fault.ts'

export const expiredToken: FaultKind = {
  id: 'expired-token',
  label: '401: the token has expired',
  words: 'It was good when the request was made. A new one opens the door again.',
  strike: ({ request }) =>
    tokenExpired(request.service === 'microsoftGraph', {
      'www-authenticate': `Bearer authorization_uri="${request.origin}/common", error="invalid_token", error_description="The access token has expired."`,
    }),
}

import type { FaultKind } from './fault.ts'

export const refusedSignIn: FaultKind = {
  id: 'refused-sign-in',
  label: 'the sign-in is refused',
  words: 'The secret of the application has expired: no token is given any more.',
  ofSignIn: true,
  strike: () => ({
    status: 401,
    body: {
      error: 'invalid_client',
      error_description: 'AADSTS7000222: The provided client secret keys are expired.',
      error_codes: [7000222],
      timestamp: new Date().toISOString(),
    },
  }),
}

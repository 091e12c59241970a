import { sayText } from './answers.ts'
import type { OwnAddresses } from './own-addresses.ts'

/** Whether the process lives, and whether it can answer: one word each, and nothing else of what is inside. */
export const healthAddresses = (isReady: () => boolean): OwnAddresses =>
  new Map([
    ['/healthz', { GET: (_, response) => sayText(response, 200, 'ok\n') }],
    [
      '/readyz',
      { GET: (_, response) => (isReady() ? sayText(response, 200, 'ok\n') : sayText(response, 503, 'not ready\n')) },
    ],
  ])

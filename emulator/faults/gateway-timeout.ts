import { refusal } from '../answer.ts'
import type { FaultKind } from './fault.ts'

export const gatewayTimeout: FaultKind = {
  id: 'gateway-timeout',
  label: '504',
  words: 'The answer took too long somewhere behind the gateway.',
  strike: () =>
    refusal(504, 'GatewayTimeout', 'The gateway did not receive a response within the specified time period.'),
}

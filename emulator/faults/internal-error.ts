import { refusal } from '../answer.ts'
import type { FaultKind } from './fault.ts'

export const internalError: FaultKind = {
  id: 'internal-error',
  label: '500',
  words: 'Something broke inside Azure. Mostly it works the next time.',
  strike: () => refusal(500, 'InternalServerError', 'Encountered internal server error.'),
}

import { accessDenied } from '../microsoft-graph/graph-refusals.ts'
import { authorizationFailed } from '../resource-manager/refusals.ts'
import type { FaultKind } from './fault.ts'

export const denied: FaultKind = {
  id: 'denied',
  label: '403',
  words: 'The signed-in identity may not read this.',
  strike({ request }) {
    if (request.service === 'microsoftGraph') return accessDenied()
    const scope = request.shownPath.split(/\/providers\//i)[0] || '/'
    return authorizationFailed({ clientId: 'reader', objectId: 'reader' }, scope, 'this/read')
  },
}

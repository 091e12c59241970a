import { subscriptionScope } from '#lib/model/scope.ts'
import type { FaultKind } from './fault.ts'

export const vanishedSubscription: FaultKind = {
  id: 'vanished-subscription',
  label: 'a subscription is no longer there',
  words: 'It was listed a moment ago; now Resource Manager says 404 and Resource Graph leaves its rows out.',
  ofSubscription: true,
  strike: ({ answer, plan }) => answer({ vanished: [subscriptionScope(plan.subscription!)] }),
}

import { subscriptionScope } from '#lib/model/scope.ts'
import type { FaultKind } from './fault.ts'

export const unreadableSubscription: FaultKind = {
  id: 'unreadable-subscription',
  label: 'a subscription may not be read',
  words: 'Resource Manager says 403 for it; Resource Graph says nothing and leaves its rows out.',
  ofSubscription: true,
  strike: ({ answer, plan }) => answer({ deniedAt: [subscriptionScope(plan.subscription!)] }),
}

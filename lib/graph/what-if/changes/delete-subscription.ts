import { kindOfScope, subscriptionIdOf } from '../../../model/scope.ts'
import { az } from '../azure-cli.ts'
import { ChangeRefused, changeKind } from '../change.ts'
import { armIdField } from '../fields.ts'

export const deleteSubscription = changeKind({
  id: 'delete-subscription',
  title: 'Delete a subscription',
  description:
    'It is cancelled first, which stops what runs in it, and deleted later with all that it holds. The answer is how things are after that.',
  reference: 'https://learn.microsoft.com/azure/cost-management-billing/manage/cancel-azure-subscription',
  fields: { subscription: armIdField },
  change: ({ subscription: { id, shown: typed } }) => ({
    words: (index) => `delete the subscription ${index.scopeName(id)}`,
    apply(draft) {
      if (kindOfScope(id) !== 'subscription' || !draft.has(id))
        throw new ChangeRefused(`\`${typed}\` is no subscription that is known: give \`/subscriptions/<id>\``)
      draft.removeScope(id)
    },
    commands: () => [az('account subscription cancel', { 'subscription-id': subscriptionIdOf(id) ?? '' })],
  }),
})

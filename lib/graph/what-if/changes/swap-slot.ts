import { az, groupPlace } from '../azure-cli.ts'
import { ChangeRefused, changeKind } from '../change.ts'
import { armIdField } from '../fields.ts'

export const swapSlot = changeKind({
  id: 'swap-slot',
  title: 'Swap a deployment slot with production',
  description:
    'Code and most settings change places, identities do not: after the swap the code of the slot acts as the identities of the app, and the other way round. Nothing is assigned or taken away.',
  reference: 'https://learn.microsoft.com/azure/app-service/deploy-staging-slots',
  fields: { slot: armIdField },
  change: ({ slot }) => ({
    words: (index) => `swap the slot ${index.resourceById(slot.id)?.name ?? slot.shown} with production`,
    apply(draft) {
      if (draft.listed(slot.id, slot.shown).type !== 'microsoft.web/sites/slots')
        throw new ChangeRefused(`\`${slot.shown}\` is no deployment slot: give the Azure id of one`)
    },
    notes(draft) {
      const app = slot.id.slice(0, slot.id.lastIndexOf('/slots/')) as typeof slot.id
      const worn = (id: typeof slot.id) =>
        (draft.index.identities.wornBy.get(id) ?? []).map(({ identity }) => identity.name).join(', ') || 'no identity'
      const [ofSlot, ofApp] = [worn(slot.id), worn(app)]
      return [
        { text: `the code that runs in the slot now acts as the app afterwards: ${ofApp}`, delay: 'atOnce' },
        { text: `the code that runs in production now acts as the slot afterwards: ${ofSlot}`, delay: 'atOnce' },
        { text: 'tokens that the code holds go with it until they expire', delay: 'tokens' },
      ]
    },
    commands: () => [
      az('webapp deployment slot swap', {
        ...groupPlace(slot.shown),
        name: slot.shown.split('/').at(-3) ?? '',
        slot: slot.shown.split('/').at(-1) ?? '',
        'target-slot': 'production',
      }),
    ],
  }),
})

import { expect, test } from 'vitest'
import { ids, inShort, nothing, thoughtOf } from '../testing/thought-of.ts'

test('a swap leaves identities where they are', () => {
  const found = thoughtOf({ kind: 'swap-slot', slot: ids.slot })
  expect(inShort(found)).toEqual({ ...nothing })
  expect(found.plan[0]!.commands).toEqual([
    'az webapp deployment slot swap --subscription s --resource-group web --name app --slot stage --target-slot production',
  ])
  expect(found.plan[0]!.notes.map(({ text }) => text).join()).toContain('now acts as the app afterwards: app')
})

test('an app is no slot', () => {
  expect(() => thoughtOf({ kind: 'swap-slot', slot: ids.app })).toThrow('no deployment slot')
})

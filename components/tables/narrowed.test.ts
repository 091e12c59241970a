import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type Facet, facetOptions } from './facet.ts'
import { type Filter, narrowed, searchable } from './narrowed.ts'

interface Dish {
  name: string
  kind: string
  heat: string
}
const facets: Facet<Dish>[] = [
  { key: 'kind', label: 'Kind', valueOf: (dish) => dish.kind },
  {
    key: 'heat',
    label: 'Heat',
    valueOf: (dish) => dish.heat,
    words: new Map([
      ['mild', 'Mild'],
      ['hot', 'Hot'],
    ]),
  },
]
const dishes: Dish[] = [
  { name: 'Lentil Soup', kind: 'soup', heat: 'mild' },
  { name: 'Pepper Soup', kind: 'soup', heat: 'hot' },
  { name: 'Bean Stew', kind: 'stew', heat: 'hot' },
]
const filter = (text: string, chosen: Record<string, string[]> = {}): Filter => ({
  text,
  chosen: new Map(Object.entries(chosen)),
})
const list = searchable(dishes, (dish) => dish.name)
const names = (one: Filter) =>
  dishes.filter((_, place) => narrowed(list, facets, one).shown[place]).map(({ name }) => name)

test('every word that is typed must occur, in any order and case', () => {
  expect(names(filter('SOUP pep'))).toEqual(['Pepper Soup'])
  expect(names(filter('  '))).toHaveLength(3)
  expect(names(filter('soup stew'))).toEqual([])
})

test('values of one facet widen, a second facet narrows', () => {
  expect(names(filter('', { kind: ['soup', 'stew'] }))).toHaveLength(3)
  expect(names(filter('', { kind: ['soup', 'stew'], heat: ['hot'] }))).toEqual(['Pepper Soup', 'Bean Stew'])
})

test('a value counts what choosing it would show, the other filters as they are', () => {
  const { counts } = narrowed(list, facets, filter('', { kind: ['soup'], heat: ['hot'] }))
  expect(counts.get('kind')).toEqual(
    new Map([
      ['soup', 1],
      ['stew', 1],
    ]),
  )
  expect(counts.get('heat')).toEqual(
    new Map([
      ['mild', 1],
      ['hot', 1],
    ]),
  )
})

test('options keep the order of their words, then go by name, and a chosen value stays at 0', () => {
  const options = facetOptions(
    facets[1]!,
    new Map([
      ['hot', 2],
      ['fiery', 1],
    ]),
    ['mild', 'raw'],
  )
  expect(options.map(({ words, count, chosen }) => [words, count, chosen])).toEqual([
    ['Mild', 0, true],
    ['Hot', 2, false],
    ['fiery', 1, false],
    ['raw', 0, true],
  ])
})

test('narrowing agrees with filtering plainly, whatever is chosen', () => {
  const value = fc.constantFrom('a', 'b', '__proto__')
  const row = fc.record({ name: fc.constantFrom('one two', 'two', ''), kind: value, heat: value })
  const choice = fc.uniqueArray(value)
  fc.assert(
    fc.property(fc.array(row), fc.constantFrom('', 'two', 'one'), choice, choice, (rows, text, kinds, heats) => {
      const chosen = new Map([
        ['kind', kinds],
        ['heat', heats],
      ])
      const plain = (rowKinds: string[], rowHeats: string[]) =>
        rows.filter(
          ({ name, kind, heat }) =>
            name.includes(text) &&
            (rowKinds.length === 0 || rowKinds.includes(kind)) &&
            (rowHeats.length === 0 || rowHeats.includes(heat)),
        )
      const result = narrowed(
        searchable(rows, ({ name }) => name),
        facets,
        { text, chosen },
      )
      expect(rows.filter((_, place) => result.shown[place])).toEqual(plain(kinds, heats))
      expect(result.count).toBe(plain(kinds, heats).length)
      for (const kind of ['a', 'b', '__proto__'])
        expect(result.counts.get('kind')?.get(kind) ?? 0).toBe(plain([kind], heats).length)
    }),
  )
})

import { expect, test } from 'vitest'
import { forgetPlaces, keepPlace, placesIn } from './kept-places.ts'

function shelf() {
  const items = new Map<string, string>()
  return {
    getItem: (key: string) => items.get(key) ?? null,
    setItem: (key: string, value: string) => void items.set(key, value),
  }
}

test('where a node was moved to is kept for its view only, the last place counts', () => {
  const kept = shelf()
  keepPlace('a', 'identity:x', { x: 1, y: 2 }, kept)
  keepPlace('a', 'identity:x', { x: 3.4, y: 4 }, kept)
  keepPlace('b', 'identity:x', { x: 9, y: 9 }, kept)
  expect(placesIn('a', kept)).toEqual(new Map([['identity:x', { x: 3, y: 4 }]]))
  forgetPlaces('a', kept)
  expect(placesIn('a', kept).size).toBe(0)
  expect(placesIn('b', kept).size).toBe(1)
})

test('views moved in long ago are let go, and what is no list is nothing', () => {
  const kept = shelf()
  for (let view = 0; view < 40; view++) keepPlace(String(view), 'x', { x: 0, y: 0 }, kept)
  expect(placesIn('0', kept).size).toBe(0)
  expect(placesIn('39', kept).size).toBe(1)
  kept.setItem('lanyard-graph-places', '{"')
  expect(placesIn('39', kept).size).toBe(0)
})

test('a browser that keeps nothing is no fault', () => {
  const full = {
    getItem: () => null,
    setItem() {
      throw new Error('full')
    },
  }
  expect(() => keepPlace('a', 'x', { x: 0, y: 0 }, full)).not.toThrow()
})

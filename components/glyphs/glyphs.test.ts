import { expect, test } from 'vitest'
import { categories } from '#lib/resources/category.ts'
import { glyphs } from './glyphs.ts'

test('every category has a drawing of its own', () => {
  expect(Object.keys(glyphs).toSorted()).toEqual([...categories].toSorted())
  expect(new Set(Object.values(glyphs)).size).toBe(categories.length)
})

test.each(Object.entries(glyphs))('the drawing of %s is path data that starts with a move', (_, path) => {
  expect(path).toMatch(/^M[\d.]+ [\d.]+[MLHVCSAZmlhvcsaz\d\s.,-]+$/)
})

import { expect, test } from 'vitest'
import { savedViewSchema } from '#lib/model/saved-view.ts'
import { viewQuery } from './view-query.ts'

test('a view is saved without the snapshot that it was seen at', () => {
  expect(viewQuery('?snapshot=3&find=role%3AOwner')).toBe('?find=role%3AOwner')
  expect(viewQuery('?snapshot=3')).toBe('')
})

test('whatever stands in an address can be saved', () => {
  const query = viewQuery(`?hide=${encodeURIComponent('id="resource:/a b/#ü\n"')}`)
  expect(savedViewSchema.safeParse({ name: 'x', query }).success).toBe(true)
})

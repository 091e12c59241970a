import { expect, it } from 'vitest'
import { atSnapshot } from './at-snapshot.ts'

it('the newest snapshot needs no name', () => {
  expect(atSnapshot('/graph?focus=a', null)).toBe('/graph?focus=a')
})

it('another one is named in the query, before what is behind the hash', () => {
  expect(atSnapshot('/warnings', 7)).toBe('/warnings?snapshot=7')
  expect(atSnapshot('/graph?focus=a#top', 7)).toBe('/graph?focus=a&snapshot=7#top')
})

it('a path that names its snapshot keeps it', () => {
  expect(atSnapshot('/api/coverage?snapshot=3', 7)).toBe('/api/coverage?snapshot=3')
})

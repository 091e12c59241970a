import { describe, expect, it } from 'vitest'
import { readingOf } from '#lib/learn/reading-ease.ts'
import { type Stop, stops } from './stops.ts'
import { progressFrom, tourHref } from './use-tour-progress.ts'

const words = ({ look, read, try: attempt }: Stop) => [look, read, attempt].join(' ')

it('twelve stops lead through the places, each once', () => {
  expect(stops.map(({ id }) => id)).toEqual([
    'overview',
    'graph',
    'identity',
    'grants',
    'warnings',
    'reach',
    'become',
    'what-if',
    'history',
    'search',
    'learn',
    'sources',
  ])
})

describe.each(stops.map((stop): [string, Stop] => [stop.id, stop]))('the stop %s', (_, stop) => {
  it('reads easily, and is short enough to be read standing', () => {
    const { grade, longest, words: count } = readingOf(words(stop))
    expect(grade).toBeLessThan(8)
    expect(longest).toBeLessThanOrEqual(22)
    expect(count).toBeLessThan(75)
    for (const text of [stop.look, stop.read, stop.try]) expect(text).toMatch(/^[A-Z].*[.:]$/s)
  })

  it('has a page with an identity of the tenant and without any', () => {
    for (const node of ['identity:a b&c', undefined]) {
      const { pathname, searchParams } = new URL(stop.page(node), 'http://here')
      expect(pathname).toMatch(/^\/[a-z]*$/)
      for (const value of searchParams.values()) expect(value).not.toMatch(/undefined/)
      if (searchParams.has('focus')) expect(searchParams.get('focus')).toBe(node)
    }
  })
})

it('the place that was kept is gone on with; what was never kept, or is no place, begins', () => {
  expect(tourHref(progressFrom('left 5'))).toBe('/?tour=5')
  expect(tourHref(progressFrom('open 7'))).toBe('/?tour=7')
  expect(tourHref(progressFrom('done 12'))).toBe('/?tour=1')
  for (const text of ['', 'left', 'left 0', 'gone 3', 'left x']) expect(progressFrom(text).state).toBe('new')
})

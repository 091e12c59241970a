import { describe, expect, it } from 'vitest'
import { pagesOf } from './paged.ts'

const first = 'https://management.azure.com/subscriptions/S/providers/P/things?api-version=1'
const next = (token: string) =>
  `https://management.azure.com/subscriptions/s/providers/p/THINGS?api-version=1&$skiptoken=${token}`

describe('the pages of a list', () => {
  it('go on at the same host and path, in any case, also where a link is relative', () => {
    expect(pagesOf(first).follow(next('2'))).toBe(next('2'))
    expect(pagesOf(first).follow('?api-version=1&page=2')).toBe(first.replace('api-version=1', 'api-version=1&page=2'))
  })

  it.each([
    'https://evil.example/subscriptions/S/providers/P/things?page=2',
    'http://management.azure.com/subscriptions/S/providers/P/things?page=2',
    'https://management.azure.com@evil.example/subscriptions/S/providers/P/things?page=2',
    'https://x@management.azure.com/subscriptions/S/providers/P/things?page=2',
    'https://management.azure.com/subscriptions/S/providers/P/other?page=2',
    'https://management.azure.com/subscriptions/S/providers/P/things/../../../../keys?page=2',
  ])('never go on at %s', (link) => {
    expect(() => pagesOf(first).follow(link)).toThrow('led away')
  })

  it('are never read twice', () => {
    const pages = pagesOf(first)
    expect(() => pages.follow(first)).toThrow('read already')
    pages.follow(next('2'))
    pages.follow(next('3'))
    expect(() => pages.follow(next('2'))).toThrow('read already')
  })

  it('are ten thousand at most', () => {
    const pages = pagesOf(first)
    expect(() => {
      for (let page = 2; page <= 10_001; page++) pages.follow(next(String(page)))
    }).toThrow('more than 10000 pages')
  })
})

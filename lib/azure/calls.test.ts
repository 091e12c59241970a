import { describe, expect, it } from 'vitest'
import { type AzureCall, calls } from './calls.ts'

const all: AzureCall[] = Object.values(calls)

describe('the list of calls', () => {
  it('posts to Resource Graph and to one call of Microsoft Graph, and reads with GET otherwise', () => {
    const posts = all
      .filter(({ method }) => method !== 'GET')
      .map(({ host, method, path }) => `${method} ${host} ${path}`)
    expect([...new Set(posts)]).toEqual([
      'POST arm /providers/Microsoft.ResourceGraph/resources',
      'POST graph /v1.0/directoryObjects/getByIds',
    ])
  })

  it('asks Resource Graph in a way that can be paged', () => {
    const texts = all.flatMap(({ text }) => text ?? [])
    expect(texts.length).toBeGreaterThan(5)
    for (const text of texts) expect(text).toMatch(/ \| project id, .* \| order by id asc$/)
  })

  it('names the version of each call to Resource Manager', () => {
    for (const { host, query } of all) expect('api-version' in query).toBe(host === 'arm')
  })
})

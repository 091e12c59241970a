import { describe, expect, test } from 'vitest'
import { Quotas } from './quotas.ts'
import { parsedRequest } from './request.ts'

const request = (method: string, target: string) => parsedRequest(method, target, { headers: {}, text: '' })
const query = request('POST', '/providers/Microsoft.ResourceGraph/resources?api-version=2024-04-01')
const identities = request(
  'GET',
  '/subscriptions/s/providers/Microsoft.ManagedIdentity/userAssignedIdentities?api-version=2024-11-30',
)

function at(clock = { now: 0 }) {
  const quotas = new Quotas(() => clock.now)
  return { clock, count: (of: typeof query, enforced = true) => quotas.count(of, enforced) }
}

describe('quotas', () => {
  test('of Resource Graph are 15 queries in five seconds, and the headers count down', () => {
    const { clock, count } = at({ now: 100_000 })
    const remaining = Array.from({ length: 15 }, () => count(query).headers['x-ms-user-quota-remaining'])
    expect(remaining).toEqual(Array.from({ length: 15 }, (_, index) => String(14 - index)))
    clock.now += 2000
    const { refused, headers } = count(query)
    expect(refused).toMatchObject({ status: 429, body: { error: { code: 'RateLimiting' } } })
    expect(refused?.headers).not.toHaveProperty('retry-after')
    expect(headers['x-ms-user-quota-resets-after']).toBe('00:00:03')
    clock.now += 3000
    expect(count(query).refused).toBeUndefined()
  })

  test('are full when they are first asked, also where the clock goes on meanwhile', () => {
    let now = 0
    const quotas = new Quotas(() => now++)
    expect(quotas.count(identities, true).refused).toBeUndefined()
  })

  test('of Resource Manager are 250 reads at once in a subscription, and 25 more with every second', () => {
    const { clock, count } = at()
    const read = (subscription: string) => count(request('GET', `/subscriptions/${subscription}/resources`))
    for (let number = 0; number < 250; number++) expect(read('a').refused).toBeUndefined()
    expect(read('a').refused).toMatchObject({ status: 429, headers: { 'retry-after': '1' } })
    expect(read('b').refused).toBeUndefined()
    clock.now += 1000
    const more = Array.from({ length: 30 }, () => read('a').refused === undefined)
    expect(more.filter(Boolean)).toHaveLength(25)
  })

  test('of Microsoft.ManagedIdentity are five lists a second in a subscription, and one in four seconds of the same', () => {
    const { clock, count } = at()
    expect(count(identities).refused).toBeUndefined()
    expect(count(identities).refused?.headers).toMatchObject({ 'retry-after': '4' })
    clock.now += 4000
    expect(count(identities).refused).toBeUndefined()
    clock.now += 1000
    const list = (name: number) =>
      count(
        request(
          'GET',
          `/subscriptions/s/resourceGroups/g/providers/Microsoft.ManagedIdentity/userAssignedIdentities/${name}/federatedIdentityCredentials`,
        ),
      )
    const answered = Array.from({ length: 8 }, (_, name) => list(name).refused === undefined)
    expect(answered.filter(Boolean)).toHaveLength(5)
  })

  test('take nothing for a request that is refused', () => {
    const { count } = at()
    for (let time = 0; time < 20; time++) count(identities)
    const others = Array.from({ length: 14 }, (_, number) =>
      count(request('GET', identities.path.replace('/s/', `/s${number}/`))),
    )
    expect(others.every(({ refused }) => refused === undefined)).toBe(true)
  })

  test('of Microsoft Graph are units, and a request says how many it costs', () => {
    const { count } = at()
    const members = request('GET', '/v1.0/groups/g/transitiveMembers')
    expect(count(members).headers).toEqual({ 'x-ms-resource-unit': '5' })
    let taken = 1
    while (!count(members).refused) taken++
    expect(taken).toBe(1600)
    expect(count(members).refused).toMatchObject({ status: 429, headers: { 'retry-after': '10' } })
  })

  test('that are not kept refuse nothing', () => {
    const { count } = at()
    expect(Array.from({ length: 40 }, () => count(query, false).refused).filter(Boolean)).toEqual([])
    expect(Array.from({ length: 40 }, () => count(identities, false).refused).filter(Boolean)).toEqual([])
  })
})

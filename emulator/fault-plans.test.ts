import { describe, expect, test } from 'vitest'
import type { FaultPlan } from './faults/fault.ts'
import { asking, sample } from './testing/asking.ts'

const target = '/subscriptions?api-version=2022-12-01'
const statuses = (plan: FaultPlan, times: number) => {
  const { get } = asking({ faults: [plan] })
  return Array.from({ length: times }, () => get(target).status)
}

describe('a plan for a fault', () => {
  test('strikes for ever, unless it says otherwise', () => {
    expect(statuses({ kind: 'internal-error' }, 3)).toEqual([500, 500, 500])
  })

  test('spares the first ones, and strikes so often', () => {
    expect(statuses({ kind: 'internal-error', after: 1, times: 2 }, 5)).toEqual([200, 500, 500, 200, 200])
  })

  test('strikes a share of the requests, evenly', () => {
    const struck = statuses({ kind: 'internal-error', percent: 30 }, 20).map((status) => (status === 500 ? 1 : 0))
    expect(struck.reduce<number>((sum, one) => sum + one, 0)).toBe(6)
    expect(struck.slice(0, 10).reduce<number>((sum, one) => sum + one, 0)).toBe(3)
  })

  test('strikes those requests alone in which its expression is found, be it in the body', () => {
    const { get, query } = asking({ faults: [{ kind: 'internal-error', match: 'policyresources' }] })
    expect(get(target).status).toBe(200)
    expect(query('resources').status).toBe(200)
    expect(query('policyresources').status).toBe(500)
  })

  test('leaves signing in alone, unless it is about that or names it', () => {
    const openId = `/${sample.tenantId}/v2.0/.well-known/openid-configuration`
    const statusesOf = (plan: FaultPlan) => {
      const { get } = asking({ faults: [plan] })
      return [get(openId).status, get(target).status]
    }
    expect(statusesOf({ kind: 'internal-error' })).toEqual([200, 500])
    expect(statusesOf({ kind: 'internal-error', match: 'openid' })).toEqual([500, 200])
    expect(statusesOf({ kind: 'refused-sign-in' })).toEqual([401, 200])
  })

  test('is counted, also in the log of requests', () => {
    const { get, azure } = asking({ faults: [{ kind: 'throttled', times: 1 }] })
    get(target)
    get(target)
    expect(azure.faults.all).toMatchObject([{ kind: 'throttled', struck: 1 }])
    expect(azure.requests.all.map(({ status, fault }) => [status, fault])).toEqual([
      [429, 'throttled'],
      [200, undefined],
    ])
  })

  test('is refused where its kind is not known, or lacks what it needs', () => {
    expect(() => asking({ faults: [{ kind: 'earthquake' }] })).toThrow('there is no fault `earthquake`')
    expect(() => asking({ faults: [{ kind: 'vanished-subscription' }] })).toThrow('name it in `subscription`')
  })
})

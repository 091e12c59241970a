import { describe, expect, it } from 'vitest'
import { identity, judged, rg, roles, s1, vm } from '../testing/judged.ts'

const rule = 'isolation-scope-unset'
const tenant = (value: string | string[] | undefined, more = {}, at = s1) => ({
  resources: [
    { id: vm, wears: [{ identityId: identity('strong') }], location: 'norwayeast', ...more },
    {
      id: identity('strong'),
      location: 'norwayeast',
      settings: { principalId: 'p', ...(value === undefined ? {} : { isolationScope: value }) },
    },
  ],
  roles,
  assignments: [{ who: 'p', role: 'Owner', at }],
})

describe('a strong identity that says nothing of where it may be attached', () => {
  it('is found, with the property to set', () => {
    const { findings } = judged(rule, tenant('None'))
    expect(findings).toMatchObject([{ subject: 'identity:p', severity: 'info' }])
    expect(findings[0]!.remedy.bicep).toContain('isolationScope')
    expect(findings[0]!.remedy.terraform).toContain('isolationScope')
  })

  it('is not found where it says so, or is not strong', () => {
    expect(judged(rule, tenant('Regional')).subjects).toEqual([])
    expect(judged(rule, tenant('None', {}, rg))).toMatchObject({ subjects: [], notChecked: [] })
  })

  it('is not found where it is worn in several regions', () => {
    expect(judged(rule, tenant('None', { location: 'West Europe' })).subjects).toEqual([])
  })

  it('is unknown where the property was not read', () => {
    expect(judged(rule, tenant(undefined))).toMatchObject({ subjects: [], notChecked: [{ count: 1 }] })
    expect(judged(rule, tenant('None'), ['resources'])).toMatchObject({ subjects: [], notChecked: [{}] })
  })
})

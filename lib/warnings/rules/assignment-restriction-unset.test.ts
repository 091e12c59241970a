import { describe, expect, it } from 'vitest'
import { identity, judged, rg, roles, s1, vm } from '../testing/judged.ts'

const rule = 'assignment-restriction-unset'
const tenant = (value: string | string[] | undefined, more = {}, at = s1) => ({
  resources: [
    { id: vm, wears: [{ identityId: identity('strong') }], location: 'norwayeast', ...more },
    {
      id: identity('strong'),
      location: 'norwayeast',
      settings: { principalId: 'p', ...(value === undefined ? {} : { 'assignmentRestrictions.providers': value }) },
    },
  ],
  roles,
  assignments: [{ who: 'p', role: 'Owner', at }],
})

describe('a strong identity that says nothing of where it may be attached', () => {
  it('is found, with the property to set', () => {
    const { findings } = judged(rule, tenant([]))
    expect(findings).toMatchObject([{ subject: 'identity:p', severity: 'info' }])
    expect(findings[0]!.remedy.bicep).toContain('providers')
    expect(findings[0]!.remedy.terraform).toContain('assignmentRestrictions')
  })

  it('is not found where it says so, or is not strong', () => {
    expect(judged(rule, tenant(['Microsoft.Compute'])).subjects).toEqual([])
    expect(judged(rule, tenant([], {}, rg))).toMatchObject({ subjects: [], notChecked: [] })
  })

  it('is unknown where the property was not read', () => {
    expect(judged(rule, tenant(undefined))).toMatchObject({ subjects: [], notChecked: [{ count: 1 }] })
    expect(judged(rule, tenant([]), ['resources'])).toMatchObject({ subjects: [], notChecked: [{}] })
  })
})

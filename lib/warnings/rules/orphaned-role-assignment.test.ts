import { describe, expect, it } from 'vitest'
import { judged, roles, s1 } from '../testing/judged.ts'

const rule = 'orphaned-role-assignment'
const assignment = { who: 'gone', role: 'Reader', at: s1 }

describe('a role assignment of a principal that no longer exists', () => {
  it('is found when the directory was asked and did not return the principal', () => {
    const { findings } = judged(rule, {
      roles,
      assignments: [assignment, { ...assignment, at: `${s1}/resourceGroups/x` }],
      asked: ['gone'],
    })
    expect(findings).toHaveLength(1)
    expect(findings[0]).toMatchObject({ subject: 'principal:gone', severity: 'low' })
    expect(findings[0]!.evidence).toHaveLength(2)
    expect(findings[0]!.remedy.azureCli).toContain('az role assignment delete --ids')
  })

  it('weighs more when it left an administrator role on a subscription', () => {
    const { findings } = judged(rule, { roles, assignments: [{ ...assignment, role: 'Owner' }], asked: ['gone'] })
    expect(findings[0]!.severity).toBe('medium')
  })

  it('is not found for a principal that exists, is of another tenant, or was assigned a moment ago', () => {
    const { subjects } = judged(rule, {
      roles,
      principals: { here: { kind: 'user' } },
      assignments: [
        { ...assignment, who: 'here' },
        { ...assignment, who: 'foreign', type: 'ForeignGroup' },
        { ...assignment, who: 'fresh', createdAt: '2026-06-01T11:40:00Z' },
      ],
      asked: ['here', 'foreign', 'fresh'],
    })
    expect(subjects).toEqual([])
  })

  it('is unknown for a principal that nobody asked for', () => {
    const { subjects, notChecked } = judged(rule, { roles, assignments: [assignment], asked: ['other'] })
    expect(subjects).toEqual([])
    expect(notChecked).toMatchObject([{ count: 1 }])
  })

  it('is unknown without a directory', () => {
    const { subjects, notChecked } = judged(rule, { roles, assignments: [assignment] }, ['directory'])
    expect(subjects).toEqual([])
    expect(notChecked[0]!.text).toContain('directory')
  })
})

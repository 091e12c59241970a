import { describe, expect, it } from 'vitest'
import { judged, rg, roles } from '../testing/judged.ts'

const rule = 'deleted-role-definition'
const assignments = [{ who: 'p', role: 'Chart Reader', at: rg }]

describe('a role assignment whose role is gone', () => {
  it('is found where all role definitions were read', () => {
    expect(judged(rule, { roles, assignments }).findings).toMatchObject([{ subject: 'principal:p', severity: 'low' }])
  })

  it('is not found where the role is there', () => {
    expect(judged(rule, { roles, assignments: [{ who: 'p', role: 'Reader', at: rg }] }).subjects).toEqual([])
  })

  it('is unknown where the definitions were imported, or not read at all', () => {
    expect(judged(rule, { roles, assignments }, [], { imported: true })).toMatchObject({
      subjects: [],
      notChecked: [{ count: 1 }],
    })
    expect(judged(rule, { assignments }, ['roleDefinitions'])).toMatchObject({ subjects: [], notChecked: [{}] })
  })
})

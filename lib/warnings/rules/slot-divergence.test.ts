import { describe, expect, it } from 'vitest'
import { judged, rg, roles } from '../testing/judged.ts'

const rule = 'slot-divergence'
const app = `${rg}/providers/Microsoft.Web/sites/app`
const slot = `${app}/slots/staging`
const resources = [
  { id: app, wears: [{ principalId: 'app' }] },
  { id: slot, wears: [{ principalId: 'slot' }] },
]
const holds = (who: string, at = rg) => ({ who, role: 'Reader', at })

describe('a slot whose rights differ from its app’s', () => {
  it('is found when the app holds more', () => {
    expect(judged(rule, { resources, roles, assignments: [holds('app')] }).findings).toMatchObject([
      { subject: `resource:${slot.toLowerCase()}`, subjectName: 'app/slots/staging', severity: 'low' },
    ])
  })

  it('weighs more when the slot holds what its app does not', () => {
    expect(judged(rule, { resources, roles, assignments: [holds('slot')] }).findings[0]!.severity).toBe('medium')
  })

  it('is fine when both hold the same', () => {
    expect(judged(rule, { resources, roles, assignments: [holds('app'), holds('slot')] }).subjects).toEqual([])
  })

  it('is unknown without role assignments', () => {
    expect(judged(rule, { resources, roles }, ['roleAssignments'])).toMatchObject({ subjects: [], notChecked: [{}] })
  })
})

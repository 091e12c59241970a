import { describe, expect, it } from 'vitest'
import { judged, vm } from '../testing/judged.ts'

const rule = 'privileged-directory-role'
const globalAdministrator = '62e90394-69f5-4237-9190-012177145e10'
const tenant = (role: string, at = '/') => ({
  resources: [{ id: vm, wears: [{ principalId: 'p' }] }],
  directoryRoles: [{ who: 'p', role, at }],
})

describe('a privileged role of Microsoft Entra', () => {
  it('is found', () => {
    expect(judged(rule, tenant(globalAdministrator)).findings).toMatchObject([
      { subject: 'identity:p', severity: 'critical' },
    ])
  })

  it('weighs little in a part of the directory', () => {
    expect(judged(rule, tenant(globalAdministrator, '/administrativeUnits/u')).findings).toMatchObject([
      { severity: 'low' },
    ])
  })

  it('is not found for a reader', () => {
    expect(judged(rule, tenant('88d8e3e3-8f55-4a1e-953a-9b9898b8876b')).subjects).toEqual([])
  })

  it('is unknown without directory roles', () => {
    expect(judged(rule, tenant(globalAdministrator), ['directoryRoles'])).toMatchObject({
      subjects: [],
      notChecked: [{}],
    })
  })
})

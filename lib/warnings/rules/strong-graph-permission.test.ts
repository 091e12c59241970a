import { describe, expect, it } from 'vitest'
import { judged, vm } from '../testing/judged.ts'

const rule = 'strong-graph-permission'
const writeAll = '06b708a9-e830-4db3-a914-8e69da51d44f'
const send = 'b633e1c5-b582-4048-a93e-9f11b44c7e96'
const tenant = (...permissions: string[]) => ({
  resources: [{ id: vm, wears: [{ principalId: 'p' }] }],
  applicationPermissions: permissions.map((permission) => ({ who: 'p', of: 'graph', permission })),
})

describe('a strong permission of Microsoft Graph', () => {
  it('is found once for each identity, by its worst', () => {
    expect(judged(rule, tenant(send)).findings).toMatchObject([{ subject: 'identity:p', severity: 'medium' }])
    const { findings } = judged(rule, tenant(send, writeAll))
    expect(findings).toMatchObject([{ severity: 'critical' }])
    expect(findings[0]!.evidence).toHaveLength(2)
  })

  it('is found through a group that the identity is directly in', () => {
    const permission = { who: 'g', of: 'graph', permission: writeAll }
    const group = { ...tenant(), groups: { g: ['p'] }, applicationPermissions: [permission] }
    expect(judged(rule, group).subjects).toEqual(['identity:p'])
  })

  it('is not found for others', () => {
    expect(judged(rule, tenant('df021288-bdef-4463-88db-98f22de89214')).subjects).toEqual([])
  })

  it('is unknown without application permissions', () => {
    expect(judged(rule, tenant(writeAll), ['appRoles'])).toMatchObject({ subjects: [], notChecked: [{}] })
  })
})

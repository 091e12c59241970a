import { describe, expect, it } from 'vitest'
import { judged, rg, s1, vm } from '../testing/judged.ts'

const rule = 'can-grant-itself-more'
const write = { actions: ['Microsoft.Authorization/roleAssignments/write'] }
const guid = '11111111-1111-4111-8111-111111111111'
const only = `((!(ActionMatches{'Microsoft.Authorization/roleAssignments/write'})) OR (@Request[Microsoft.Authorization/roleAssignments:RoleDefinitionId] ForAnyOfAnyValues:GuidEquals {${guid}}))`
const roles = {
  Owner: [{ actions: ['*'] }],
  Contributor: [{ actions: ['*'], notActions: ['Microsoft.Authorization/*/Write'] }],
  Split: [{ actions: ['*'], notActions: ['Microsoft.Authorization/*'] }, write],
  Guarded: [{ ...write, condition: only }],
}
const holding = (role: string, at: string, more = {}) => ({
  resources: [{ id: vm, wears: [{ principalId: 'p' }] }],
  roles,
  assignments: [{ who: 'p', role, at, ...more }],
})

describe('an identity that can give itself more rights', () => {
  it.each([
    ['Owner', '/', 'critical'],
    ['Owner', s1, 'high'],
    ['Split', rg, 'high'],
    ['Owner', vm, 'medium'],
  ])('is found with %s at %s, as %s', (role, at, severity) => {
    expect(judged(rule, holding(role, at)).findings).toMatchObject([{ subject: 'identity:p', severity }])
  })

  it('is not found where a notAction takes it away, or a condition names the roles', () => {
    expect(judged(rule, holding('Contributor', s1)).subjects).toEqual([])
    expect(judged(rule, holding('Guarded', s1)).subjects).toEqual([])
    expect(judged(rule, holding('Owner', s1, { condition: only })).subjects).toEqual([])
  })

  it('is unknown without role definitions', () => {
    expect(judged(rule, holding('Owner', s1), ['roleDefinitions'])).toMatchObject({ subjects: [], notChecked: [{}] })
  })
})

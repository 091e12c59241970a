import { describe, expect, it } from 'vitest'
import { indexOf } from '#lib/graph/tenant/tenant-index.ts'
import { scopeId } from '#lib/model/scope.ts'
import { factsOf, readText } from '../facts-of.ts'
import { planEdits } from '../terraform/plan-edits.ts'
import { goingAssignment, terraformPlan, terraformState } from '../testing/terraform-plan.ts'

const subscription = '/subscriptions/7e4a0000-0000-4000-8000-00000000000a'
const tug = `${subscription}/resourceGroups/rg-pier/providers/Microsoft.ManagedIdentity/userAssignedIdentities/id-tug`
const app = `${subscription}/resourceGroups/rg-pier/providers/Microsoft.Web/sites/app-tug`

describe('a plan of Terraform', () => {
  it('gives the identities that it makes their roles, though their ids are not known yet', async () => {
    const facts = await factsOf(terraformPlan)
    const index = indexOf(facts, [])
    const identity = index.identities.byArmId.get(scopeId(tug))!
    expect(identity).toMatchObject({ name: 'id-tug', kind: 'user', state: 'live' })
    expect(index.assignmentsOf.get(identity.principalId!)?.map(({ assignment }) => assignment)).toMatchObject([
      { roleName: 'Owner', scope: subscription },
    ])
  })

  it('traces what a module is handed, and the identity that a resource in it will have', async () => {
    const index = indexOf(await factsOf(terraformPlan), [])
    const worn = index.identities.wornBy.get(scopeId(app))!.map(({ identity }) => identity)
    expect(worn.map(({ kind, name }) => [kind, name])).toEqual([
      ['user', 'id-tug'],
      ['system', 'app-tug'],
    ])
    expect(index.assignmentsOf.get(worn[1]!.principalId!)).toHaveLength(1)
  })

  it('lets a federated credential end at the identity', async () => {
    expect((await factsOf(terraformPlan)).federatedCredentials).toMatchObject([
      { name: 'deploy', identityId: scopeId(tug), subject: 'repo:pier/tug' },
    ])
  })

  it('is a change: what it makes and what goes', () => {
    const { facts, gone, notKnown } = planEdits(terraformPlan)
    expect(facts.roleAssignments.map(({ roleName }) => roleName)).toEqual(['Owner', 'Reader'])
    expect(facts.resourceGroups).toEqual([])
    expect([...gone]).toEqual([`roleAssignments ${scopeId(goingAssignment.id)}`])
    expect(notKnown).toEqual([])
  })

  it('that keeps to itself who is given a role is read so far, and says what is not known', async () => {
    const { configuration: _, ...blind } = terraformPlan
    const { facts, files } = await readText(JSON.stringify(blind))
    expect(facts.roleAssignments).toHaveLength(2)
    expect(files[0]?.problems.map(({ reason }) => reason)).toContain(
      'who is given the role of `azurerm_role_assignment.tug_owner` is known only once it is applied',
    )
  })

  it('keeps no secret', async () => {
    expect(JSON.stringify(await factsOf(terraformPlan))).not.toMatch(/low-water|high-water/)
  })

  it('of a version that is not known is refused in words', async () => {
    const { files } = await readText(JSON.stringify({ ...terraformPlan, format_version: '2.0' }))
    expect(files[0]?.problems[0]?.reason).toContain('only versions 0 and 1')
  })
})

describe('a state of Terraform', () => {
  it('gives what is there with the ids that Azure chose, and is no plan', async () => {
    const { facts, coverage } = await readText(JSON.stringify(terraformState))
    expect(facts.principals).toMatchObject([{ id: '7e4a0000-0000-4000-8000-000000000002', kind: 'managedIdentity' }])
    expect(coverage.find(({ dataset }) => dataset === 'resources')).toMatchObject({ state: 'partial', count: 1 })
    expect(() => planEdits(terraformState)).toThrow('not a plan')
  })
})

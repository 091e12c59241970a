import { describe, expect, it } from 'vitest'
import { factsOf, readText } from '../facts-of.ts'

const id = '/subscriptions/s1/resourceGroups/rg-Quay/providers/Microsoft.Compute/virtualMachines/vm-Quay'
const type = 'Microsoft.Compute/virtualMachines'
const identity = { type: 'SystemAssigned', principalId: 'AAAA-1', tenantId: 't-1' }
const worn = [{ how: 'system', principalId: 'aaaa-1', tenantId: 't-1' }]

describe('resources', () => {
  it('are read from Resource Graph, which writes what is absent as nothing', async () => {
    const row = {
      id,
      name: 'vm-Quay',
      type: type.toLowerCase(),
      tenantId: 't-1',
      kind: '',
      managedBy: '',
      sku: null,
      tags: null,
    }
    expect(
      (await factsOf({ data: [{ ...row, identity, properties: { vmId: 'v-1', secret: 'x' } }] })).resources,
    ).toEqual([
      {
        id: id.toLowerCase(),
        shownId: id,
        name: 'vm-Quay',
        type: type.toLowerCase(),
        wears: worn,
        settings: { vmId: 'v-1' },
      },
    ])
  })

  it('are read from Resource Manager, which leaves the identity out where there is none', async () => {
    const row = { id, name: 'vm-Quay', type, location: 'norwayeast', createdTime: '2026-01-02T03:04:05Z' }
    expect((await factsOf({ value: [row] })).resources).toMatchObject([
      { location: 'norwayeast', createdAt: '2026-01-02T03:04:05.000Z', wears: [] },
    ])
  })

  it('of which a query left the identity out do not say that there is none', async () => {
    const { resources } = await factsOf({ data: [{ id, name: 'vm-Quay', type, subscriptionId: 's1', location: 'x' }] })
    expect(resources[0]).not.toHaveProperty('wears')
  })

  it('of which only the shortest listing was read have no settings, so that nothing is taken for off or on', async () => {
    const listed = { id, name: 'vm-Quay', type, location: 'x', resourceGroup: 'rg', sku: null, properties: null }
    const { resources } = await factsOf([{ ...listed, tenantId: 't-1', provisioningState: 'Succeeded' }])
    expect(resources[0]).not.toHaveProperty('settings')
    expect((await factsOf([{ ...listed, disableLocalAuth: true }])).resources).toMatchObject([
      { settings: { disableLocalAuth: true } },
    ])
  })

  it('are read from a table of Resource Graph', async () => {
    const columns = ['id', 'name', 'type', 'identity'].map((name) => ({ name, type: 'string' }))
    const data = { columns, rows: [[id, 'vm-Quay', type, identity]] }
    expect((await factsOf({ count: 1, data })).resources).toMatchObject([{ name: 'vm-Quay', wears: worn }])
  })

  it('of a type that nobody heard of are read like any other', async () => {
    const unheard = {
      id: '/subscriptions/s1/resourceGroups/rg/providers/Foo.Bar/bazQuxes/q',
      type: 'Foo.Bar/bazQuxes',
      identity,
    }
    expect((await factsOf([unheard])).resources).toMatchObject([{ type: 'foo.bar/bazquxes', name: 'q', wears: worn }])
  })

  it('from two sources become one, with what each of them says', async () => {
    const plain = { id: id.toUpperCase(), name: 'vm-Quay', type, location: 'norwayeast', tags: { env: 'prod' } }
    const full = { id, name: 'vm-Quay', type, identity, properties: { vmId: 'v-1' } }
    for (const order of [
      [plain, full],
      [full, plain],
    ]) {
      const { resources } = await factsOf(order)
      expect(resources).toHaveLength(1)
      expect(resources[0]).toMatchObject({ wears: worn, settings: { vmId: 'v-1' }, tags: { env: 'prod' } })
    }
  })

  it('that PowerShell cut off are refused, for what is missing would look like none', async () => {
    const cut = { id, type, location: 'x', identity: '@{type=SystemAssigned; principalId=AAAA-1}' }
    const { facts, files } = await readText(JSON.stringify([cut]))
    expect(facts.resources).toEqual([])
    expect(files[0]?.problems[0]?.reason).toMatch('`identity` is wrong: it was cut off')
  })

  it('are no policy definitions or other things with an id', async () => {
    const definition = {
      id: '/providers/Microsoft.Authorization/policyDefinitions/p',
      type: 'Microsoft.Authorization/policyDefinitions',
    }
    const { facts, files } = await readText(JSON.stringify([definition]))
    expect(facts.resources).toEqual([])
    expect(files[0]?.problems).toEqual([
      { place: '[0]', reason: '`microsoft.authorization/policydefinitions` is not used' },
    ])
  })
})

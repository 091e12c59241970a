import { describe, expect, it } from 'vitest'
import { judged, rg } from '../testing/judged.ts'

const rule = 'host-without-identity'
const app = `${rg}/providers/Microsoft.Web/sites/app`

describe('an app that has no identity', () => {
  it('is found', () => {
    expect(judged(rule, { resources: [app] }).findings).toMatchObject([
      { subject: `resource:${app.toLowerCase()}`, severity: 'low' },
    ])
  })

  it('is not found where it wears one, nor for resources that run no code', () => {
    expect(judged(rule, { resources: [{ id: app, wears: [{ principalId: 'p' }] }] }).subjects).toEqual([])
    expect(judged(rule, { resources: [`${rg}/providers/Microsoft.Storage/storageAccounts/st`] }).subjects).toEqual([])
  })

  it('is unknown where its identity block was not read', () => {
    const resources = [{ id: app.toLowerCase() as never, name: 'app', type: 'microsoft.web/sites' }]
    expect(judged(rule, {}, [], { facts: { resources } })).toMatchObject({ subjects: [], notChecked: [{ count: 1 }] })
    expect(judged(rule, { resources: [app] }, ['resources'])).toMatchObject({ subjects: [], notChecked: [{}] })
  })
})

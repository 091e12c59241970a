import { describe, expect, it } from 'vitest'
import { judged, rg } from '../testing/judged.ts'

const rule = 'orphaned-vault-policy'
const vault = (more = {}) => ({
  id: `${rg}/providers/Microsoft.KeyVault/vaults/kv`,
  settings: { accessPolicies: [{ objectId: 'gone', permissions: { secrets: ['get'] } }], ...more },
})

describe('an access policy of a principal that no longer exists', () => {
  it('is found when the directory was asked and did not return the principal', () => {
    const { findings } = judged(rule, { resources: [vault()], asked: ['gone'] })
    expect(findings).toMatchObject([{ subject: `scope:${vault().id.toLowerCase()}`, severity: 'low' }])
    expect(findings[0]!.remedy.azureCli).toBe('az keyvault delete-policy --name kv --object-id gone')
  })

  it('is not found for one that exists, nor where policies count for nothing', () => {
    const principals = { gone: { kind: 'user' as const } }
    expect(judged(rule, { resources: [vault()], principals, asked: ['gone'] }).subjects).toEqual([])
    const asksRoles = vault({ enableRbacAuthorization: true })
    expect(judged(rule, { resources: [asksRoles], asked: ['gone'] }).subjects).toEqual([])
  })

  it('is unknown where nobody asked, or there is no directory', () => {
    expect(judged(rule, { resources: [vault()] })).toMatchObject({ subjects: [], notChecked: [{ count: 1 }] })
    expect(judged(rule, { resources: [vault()] }, ['directory'])).toMatchObject({ subjects: [], notChecked: [{}] })
  })
})

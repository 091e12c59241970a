import { AzureAuthorityHosts } from '@azure/identity'
import { describe, expect, it } from 'vitest'
import { cloudFrom } from './cloud.ts'
import { allowedForTokens } from './guard.ts'

const cloud = cloudFrom('public')
const may = (method: string, url: string, endpoint?: string) => allowedForTokens({ method, url }, cloud, endpoint)

describe('where tokens come from', () => {
  it('is the authority that the SDK knows for each cloud', () => {
    expect(cloudFrom('public').authority).toBe(AzureAuthorityHosts.AzurePublicCloud)
    expect(cloudFrom('usGovernment').authority).toBe(AzureAuthorityHosts.AzureGovernment)
    expect(cloudFrom('china').authority).toBe(AzureAuthorityHosts.AzureChina)
  })

  it('is the authority, or the endpoint of a managed identity on this machine, for reading only', () => {
    expect(may('POST', 'https://login.microsoftonline.com/t/oauth2/v2.0/token')).toBe(true)
    expect(may('GET', 'http://169.254.169.254/metadata/identity/oauth2/token?resource=x')).toBe(true)
    expect(may('GET', 'http://127.0.0.1:4141/msi/token', 'http://127.0.0.1:4141/msi/token')).toBe(true)
    expect(may('POST', 'http://169.254.169.254/metadata/identity/oauth2/token')).toBe(false)
    expect(may('PUT', 'https://login.microsoftonline.com/t')).toBe(false)
  })

  it('may ask the public cloud which authorities there are, and nothing more, from another cloud', () => {
    const china = cloudFrom('china')
    const from = (method: string, path: string) =>
      allowedForTokens({ method, url: `https://login.microsoftonline.com${path}` }, china)
    expect(from('GET', '/common/discovery/instance?api-version=1.1')).toBe(true)
    expect(from('POST', '/common/discovery/instance?api-version=1.1')).toBe(false)
    expect(from('GET', '/t/v2.0/.well-known/openid-configuration')).toBe(false)
  })

  it('is nowhere else', () => {
    for (const url of [
      'https://login.evil.example/t',
      'https://x@login.microsoftonline.com/t',
      'https://management.azure.com/',
      '',
    ])
      expect(may('GET', url), url).toBe(false)
  })
})

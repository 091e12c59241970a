import { describe, expect, test } from 'vitest'
import { signInSettingsFrom } from './oidc-settings.ts'

const complete = {
  HOST: '0.0.0.0',
  PUBLIC_URL: 'https://lanyard.example.com',
  LANYARD_SIGN_IN_TENANT: '8A0F4A6E-3A43-4A5C-9F43-6D2C5A3F0C11',
  LANYARD_SIGN_IN_CLIENT: 'b7c5b6f0-94a1-4f0e-9c42-0f4b4b9d8c22',
  LANYARD_SIGN_IN_MANAGED_IDENTITY: 'c7c5b6f0-94a1-4f0e-9c42-0f4b4b9d8c33',
}
const mistakesOf = (environment: Record<string, string | undefined>) => {
  const answer = signInSettingsFrom(environment)
  return 'mistakes' in answer ? answer.mistakes : []
}

test('without variables only this machine is listened at, and nobody has to sign in elsewhere', () => {
  expect(signInSettingsFrom({})).toEqual({ settings: { host: '127.0.0.1' } })
  expect(signInSettingsFrom({ HOST: ' ', PUBLIC_URL: '', LANYARD_SIGN_IN_TENANT: '' })).toEqual(signInSettingsFrom({}))
})

test('complete settings give the issuer of the one tenant', () => {
  expect(signInSettingsFrom(complete)).toEqual({
    settings: {
      host: '0.0.0.0',
      publicUrl: 'https://lanyard.example.com',
      oidc: {
        issuer: 'https://login.microsoftonline.com/8a0f4a6e-3a43-4a5c-9f43-6d2c5a3f0c11/v2.0',
        tenantId: '8a0f4a6e-3a43-4a5c-9f43-6d2c5a3f0c11',
        clientId: complete.LANYARD_SIGN_IN_CLIENT,
        credential: { kind: 'managed identity', clientId: complete.LANYARD_SIGN_IN_MANAGED_IDENTITY },
      },
    },
  })
  const china = signInSettingsFrom({ ...complete, LANYARD_SIGN_IN_CLOUD: 'china' })
  expect(JSON.stringify(china)).toContain('https://login.partner.microsoftonline.cn/')
})

describe('a server that others can reach does not start', () => {
  test.each([
    ['PUBLIC_URL', { PUBLIC_URL: undefined }],
    ['PUBLIC_URL', { PUBLIC_URL: 'http://lanyard.example.com' }],
    ['PUBLIC_URL', { PUBLIC_URL: 'lanyard.example.com' }],
    ['PUBLIC_URL', { PUBLIC_URL: 'https://lanyard.example.com/below' }],
    ['PUBLIC_URL', { PUBLIC_URL: 'https://user:word@lanyard.example.com' }],
    ['LANYARD_SIGN_IN_TENANT', { LANYARD_SIGN_IN_TENANT: undefined }],
    ['LANYARD_SIGN_IN_TENANT', { LANYARD_SIGN_IN_TENANT: 'common' }],
    ['LANYARD_SIGN_IN_TENANT', { LANYARD_SIGN_IN_TENANT: 'contoso.onmicrosoft.com' }],
    ['LANYARD_SIGN_IN_CLIENT', { LANYARD_SIGN_IN_CLIENT: undefined }],
    ['LANYARD_SIGN_IN_MANAGED_IDENTITY', { LANYARD_SIGN_IN_MANAGED_IDENTITY: undefined }],
    ['LANYARD_SIGN_IN_MANAGED_IDENTITY', { LANYARD_SIGN_IN_MANAGED_IDENTITY: 'my-identity' }],
    ['LANYARD_SIGN_IN_SECRET_FILE', { LANYARD_SIGN_IN_SECRET_FILE: '/nowhere/secret' }],
    [
      'LANYARD_SIGN_IN_SECRET_FILE',
      { LANYARD_SIGN_IN_MANAGED_IDENTITY: undefined, LANYARD_SIGN_IN_SECRET_FILE: '/nowhere/secret' },
    ],
    ['LANYARD_SIGN_IN_CLOUD', { LANYARD_SIGN_IN_CLOUD: 'https://evil.example' }],
    ['LANYARD_SIGN_IN_ISSUER', { LANYARD_SIGN_IN_ISSUER: 'https://evil.example' }],
  ])('and names `%s`: %j', (name, change) => {
    const mistakes = mistakesOf({ ...complete, ...change })
    expect(mistakes.some((mistake) => mistake.includes(name))).toBe(true)
    expect(mistakes.at(-1)).toContain('HOST is `0.0.0.0`')
  })

  test('with nothing else set: everything that is missing is named at once', () => {
    const said = mistakesOf({ HOST: '10.0.0.4' }).join('\n')
    for (const name of [
      'PUBLIC_URL',
      'LANYARD_SIGN_IN_TENANT',
      'LANYARD_SIGN_IN_CLIENT',
      'LANYARD_SIGN_IN_SECRET_FILE',
    ])
      expect(said).toContain(name)
  })

  test('and repeats no password of an address', () => {
    expect(mistakesOf({ ...complete, PUBLIC_URL: 'https://user:hunter2@lanyard.example.com' }).join()).not.toContain(
      'hunter2',
    )
  })
})

test('at this machine it can be tried out: with an address of this machine, and a stand-in for Entra', () => {
  const trial = {
    ...complete,
    HOST: '',
    PUBLIC_URL: 'http://localhost:3000',
    LANYARD_SIGN_IN_ISSUER: 'http://127.0.0.1:4000',
  }
  expect(signInSettingsFrom(trial)).toMatchObject({
    settings: { host: '127.0.0.1', publicUrl: 'http://localhost:3000', oidc: { issuer: 'http://127.0.0.1:4000' } },
  })
})

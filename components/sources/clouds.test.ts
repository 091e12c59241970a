import { expect, test } from 'vitest'
import { environmentCommands, requestWords, signInCommands } from './clouds.ts'

const tenantId = '11111111-2222-4333-8444-555555555555'

test('signing in to another cloud chooses the cloud first', () => {
  expect(signInCommands({ cloud: 'public' })).toBe('az login')
  expect(signInCommands({ cloud: 'china', tenantId })).toBe(
    `az cloud set --name AzureChinaCloud\naz login --tenant ${tenantId}`,
  )
  expect(environmentCommands({ cloud: 'public', tenantId })).toContain(`AZURE_TENANT_ID=${tenantId}\n`)
})

test('what is collected is said in words', () => {
  expect(requestWords({ cloud: 'public' })).toBe('everything the sign-in sees')
  expect(requestWords({ cloud: 'usGovernment', subscriptions: ['a', 'b'], managementGroups: ['m'] })).toBe(
    '1 management group and 2 subscriptions, Azure US Government',
  )
})

import { expect, test } from 'vitest'
import { portalLinkOf } from './portal-link.ts'

test('the portal link leads to the first ARM id among the fields', () => {
  const fields = [
    { value: 'West Europe' },
    { value: '/subscriptions/s1/resourceGroups/rg one/providers/Microsoft.Web/sites/a' },
  ]
  expect(portalLinkOf(fields)).toBeUndefined()
  expect(portalLinkOf([{ value: '/subscriptions/s1/resourceGroups/rg/providers/Microsoft.Web/sites/a' }])).toBe(
    'https://portal.azure.com/#resource/subscriptions/s1/resourceGroups/rg/providers/Microsoft.Web/sites/a',
  )
})

test('a value that only looks like a link is never turned into one', () => {
  for (const value of [
    'javascript:alert(1)',
    '//evil.example/subscriptions/x',
    '/subscriptions/x?y=1',
    '/subscriptions/x#y',
    '',
  ])
    expect(portalLinkOf([{ value }])).toBeUndefined()
})

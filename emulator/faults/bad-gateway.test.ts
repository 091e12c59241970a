import { expect, test } from 'vitest'
import { struck } from '../testing/struck.ts'

test('the answer is 502 and a page for people', () => {
  const { after } = struck({ kind: 'bad-gateway' })
  expect(after.resourceManager).toMatchObject({ status: 502, headers: { 'content-type': 'text/html' } })
  expect(after.resourceManager.text).toMatch(/^<html>/)
})

import { userInfo } from 'node:os'
import { expect, test } from 'vitest'
import { accountName } from './account-name.ts'

test('an account has its name, or its number where the system knows no name', () => {
  expect(accountName()).toBe(userInfo().username)
  const unknown = () => {
    throw Object.assign(new Error('no such file or directory'), { code: 'ENOENT' })
  }
  expect(accountName(unknown)).toBe(`account ${process.getuid?.()}`)
})

import { expect, test } from 'vitest'
import { remedyLines } from './remedy-lines.ts'

const words = (text: string) => ({ text, code: false, command: false })
const command = (text: string) => ({ text, code: true, command: true })

test('each command of a remedy stands by itself, apart from the reasons', () => {
  expect(remedyLines('role assignments: lacks `Microsoft.A/read`\nrun `az role a`\nrun `az role b`')).toEqual([
    [words('role assignments: lacks '), { text: 'Microsoft.A/read', code: true, command: false }],
    [words('run '), command('az role a')],
    [words('run '), command('az role b')],
  ])
})

test('a command can be all there is', () => {
  expect(remedyLines('az ad sp list')).toEqual([[command('az ad sp list')]])
})

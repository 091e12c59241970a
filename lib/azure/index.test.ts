import { existsSync, readdirSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { holds, patternOf } from '#lib/rbac/pattern.ts'
import { collectors } from './index.ts'

const folder = new URL('collectors/', import.meta.url)
const names = readdirSync(folder)
  .filter((file) => !file.endsWith('.test.ts'))
  .map((file) => file.replace(/\.ts$/, ''))
  .toSorted()

describe('the list of collectors', () => {
  it('holds what every file exports, in the order of the files and under its name', async () => {
    const exported = await Promise.all(
      names.map(async (name) => Object.values(await import(`./collectors/${name}.ts`))),
    )
    expect(collectors).toEqual(exported.flat())
    expect(collectors.map(({ id }) => id)).toEqual(names)
  })

  it('has a test beside every file', () => {
    expect(names.filter((name) => !existsSync(new URL(`${name}.test.ts`, folder)))).toEqual([])
  })

  it('comes after collectors that there are', () => {
    const after = collectors.flatMap((collector) => collector.after ?? [])
    expect(after.filter((id) => !names.includes(id))).toEqual([])
  })

  it('needs of Azure nothing that the role Reader does not have', () => {
    const actions = collectors.flatMap(({ needs }) => ('action' in needs ? needs.action : []))
    expect(actions.length).toBeGreaterThan(10)
    expect(actions.filter((action) => !holds(patternOf('*/read'), action.toLowerCase()))).toEqual([])
  })

  it('needs of Microsoft Graph nothing that could change anything', () => {
    const permissions = collectors.flatMap(({ needs }) => ('permission' in needs ? needs.permission : []))
    expect(permissions.filter((permission) => !/\.Read(?:\.|$)/.test(permission))).toEqual([])
  })
})

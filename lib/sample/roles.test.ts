import { existsSync, readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { roleDefinitionRows } from './roles.ts'

interface Published {
  name: string
  roleName: string
  permissions: Record<string, unknown>[]
}

const lists = ['actions', 'notActions', 'dataActions', 'notDataActions']
const published = new URL('../../../shared/data/builtin-roles.json', import.meta.url)

/** A role lists the same action twice now and then; order and repetition mean nothing. */
const comparable = (permissions: Record<string, unknown>[]) =>
  permissions.map((block) => ({
    ...Object.fromEntries(lists.map((list) => [list, [...new Set(block[list] as string[])].sort()])),
    condition: block.condition ?? null,
  }))

it('the built-in roles of the sample are Azure’s own', (context) => {
  if (!existsSync(published)) context.skip('the published role definitions (../shared/data) are not here')
  const known = new Map((JSON.parse(readFileSync(published, 'utf8')) as Published[]).map((role) => [role.name, role]))
  const builtIn = roleDefinitionRows().filter(({ properties }) => properties.type === 'BuiltInRole')
  expect(builtIn.length).toBeGreaterThan(25)
  for (const { name, properties } of builtIn) {
    expect(known.get(name)?.roleName).toBe(properties.roleName)
    expect(comparable(properties.permissions), properties.roleName).toEqual(comparable(known.get(name)!.permissions))
  }
})

it('role definitions are listed once each, custom ones with an id of the tenant', () => {
  const rows = roleDefinitionRows()
  expect(new Set(rows.map(({ name }) => name)).size).toBe(rows.length)
  expect(new Set(rows.map(({ properties }) => properties.roleName)).size).toBe(rows.length)
  const custom = rows.filter(({ properties }) => properties.type === 'CustomRole')
  expect(custom.map(({ properties }) => properties.roleName)).toEqual(['Night Watch'])
  expect(custom[0]!.properties.permissions).toHaveLength(2)
})

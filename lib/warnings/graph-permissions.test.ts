import { existsSync, readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { strongPermissions } from './graph-permissions.ts'

const list = new URL('../../../shared/data/graph-app-roles.json', import.meta.url)
if (!existsSync(list)) console.warn('skipped: the list of permissions is not at ../shared/data/graph-app-roles.json')

it.skipIf(!existsSync(list))('every strong permission has the id that Microsoft Graph gives it', () => {
  const known: { Id: string; Value: string }[] = JSON.parse(readFileSync(list, 'utf8'))
  const names = new Map(known.map(({ Id, Value }) => [Id, Value]))
  expect(strongPermissions.size).toBeGreaterThan(30)
  for (const [id, { name }] of strongPermissions) expect(names.get(id)).toBe(name)
})

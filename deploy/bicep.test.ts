import { globSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'

// No compiler of Bicep can be had from npm or Debian: what is held here is the form, and what Lanyard must be told.
const files = globSync('deploy/azure/*.bicep')
const read = (path: string) => readFileSync(path, 'utf8')

test.each(files)('%s closes what it opens and uses what it declares', (path) => {
  const text = read(path)
  const plain = text.replace(/'(?:[^'\\]|\\.)*'/g, "''").replace(/\/\/.*$/gm, '')
  for (const [open, close] of ['{}', '[]', '()']) expect(plain.split(open!).length).toBe(plain.split(close!).length)
  for (const [, name] of text.matchAll(/^(?:param|var) (\w+)/gm))
    expect(text.match(new RegExp(`\\b${name}\\b`, 'g'))!.length, name).toBeGreaterThan(1)
})

test('every resource names its type and a version that is not a preview', () => {
  const types = files.flatMap((path) => [...read(path).matchAll(/^resource \w+ '([^']+)'/gm)].map(([, type]) => type!))
  expect(types.length).toBeGreaterThan(10)
  expect(types.filter((type) => !/^[\w.]+(\/\w+)+@(\d{4}-\d\d-\d\d|v1\.0)$/.test(type))).toEqual([])
})

test('the container app wears an identity of its own, and has no secret but the one of the database', () => {
  const main = read('deploy/azure/main.bicep')
  expect(main).toContain("type: 'UserAssigned'")
  expect([...main.matchAll(/secretRef: '([^']+)'/g)].map(([, name]) => name)).toEqual(['database-url'])
  for (const name of [
    'PUBLIC_URL',
    'LANYARD_SIGN_IN_TENANT',
    'LANYARD_SIGN_IN_CLIENT',
    'LANYARD_SIGN_IN_MANAGED_IDENTITY',
    'AZURE_CLIENT_ID',
  ])
    expect(main).toContain(`name: '${name}'`)
})

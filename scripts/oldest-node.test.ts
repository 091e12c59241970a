import { execFileSync } from 'node:child_process'
import { existsSync, globSync, readFileSync } from 'node:fs'
import { delimiter, join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { isNewEnough } from './node.mjs'

/** What the scripts take from Node itself, by module. */
const taken = new Map<string, Set<string>>()
for (const file of globSync('scripts/*.mjs'))
  for (const [, names = '', module = ''] of readFileSync(file, 'utf8').matchAll(
    /import \{([^}]*)\} from '(node:[\w/]+)'/g,
  )) {
    const known = taken.get(module) ?? new Set()
    for (const name of names.split(',')) known.add(name.trim().split(' ')[0]!)
    taken.set(module, known)
  }

/** Names that a Node lacks, each with its module. */
function lackingIn(node: string, wanted: Map<string, Set<string>>): string[] {
  const list = JSON.stringify([...wanted].map(([module, names]) => [module, [...names].filter(Boolean)]))
  const script = `Promise.all(${list}.map(async ([module, names]) => {
    const there = await import(module)
    return names.filter((name) => !(name in there)).map((name) => module + ' ' + name)
  })).then((lacking) => console.log(JSON.stringify(lacking.flat())))`
  return JSON.parse(execFileSync(node, ['-e', script], { encoding: 'utf8' }))
}

/** A Node of this machine that is only good for installing a newer one, as newcomers have it. */
const older = (process.env.PATH ?? '')
  .split(delimiter)
  .map((folder) => join(folder, 'node'))
  .filter((path) => existsSync(path))
  .find((path) => !isNewEnough(execFileSync(path, ['--version'], { encoding: 'utf8' }).trim().slice(1)))

describe('the scripts that any Node runs', () => {
  test('a name that no Node has is told', () => {
    expect(lackingIn(process.execPath, new Map([['node:fs', new Set(['existsSync', 'nothingIsCalledSo'])]]))).toEqual([
      'node:fs nothingIsCalledSo',
    ])
  })

  test.skipIf(!older)(
    'take nothing from Node that an old one lacks (skipped where this machine has no old one)',
    () => {
      expect(taken.size).toBeGreaterThan(5)
      expect(lackingIn(older!, taken)).toEqual([])
    },
  )
})

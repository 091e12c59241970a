import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'

test('DEPENDENCIES.md names every direct dependency, in order, and no other', () => {
  const manifest = JSON.parse(readFileSync('package.json', 'utf8'))
  const listed = readFileSync('DEPENDENCIES.md', 'utf8')
    .split('\n')
    .map((line) => /^\| `([^`]+)` +\| \S/.exec(line)?.[1])
    .filter((name) => name !== undefined)
  expect(listed).toEqual([
    ...Object.keys(manifest.dependencies).sort(),
    ...Object.keys(manifest.devDependencies).sort(),
  ])
})

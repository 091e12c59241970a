import { expect, test } from 'vitest'
import { datasets } from '#lib/model/coverage.ts'
import { exportCommands, exportScript } from './export-commands.ts'

const commandLines = exportCommands.flatMap(({ command }) => command.split('\n').map((line) => line.trim()))

test('every dataset can be exported', () => {
  expect(new Set(exportCommands.flatMap((one) => one.datasets))).toEqual(new Set(Object.keys(datasets)))
})

test('no command changes anything: the one post asks the directory for objects by their ids', () => {
  const verbs = [...exportScript.matchAll(/\baz ((?:[a-z][a-z-]* )+)/g)].map(([, words]) =>
    words?.trim().split(' ').at(-1),
  )
  expect(new Set(verbs)).toEqual(new Set(['query', 'list', 'rest']))
  const methods = [...exportScript.matchAll(/--method (\w+)[^\n]*--url "([^"]+)"/g)].map(([, method, url]) => ({
    method,
    url,
  }))
  expect(methods.length).toBeGreaterThan(3)
  for (const { method, url } of methods) if (method !== 'get') expect(url).toMatch(/\/directoryObjects\/getByIds$/)
})

test('each writes a file of its own, in the JSON that an import reads', () => {
  const files = [...exportScript.matchAll(/--output json > ("?)([^"\s]+)\1/g)].map(([, , file]) => file)
  expect(files).toHaveLength(exportCommands.length + 1)
  expect(new Set(files).size).toBe(files.length)
  for (const file of files) expect(file).toMatch(/\.json$/)
})

test('inside a loop over a list no command reads that list in its place', () => {
  const inLoops = commandLines.filter((line, index) => commandLines[index - 1]?.endsWith('do') && line !== 'done')
  expect(inLoops.length).toBeGreaterThan(4)
  for (const line of inLoops) expect(line).toMatch(/< \/dev\/null$/)
})

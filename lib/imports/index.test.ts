import { existsSync, readdirSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { importFormats } from './index.ts'

const folder = new URL('formats/', import.meta.url)
const names = readdirSync(folder)
  .filter((file) => !file.endsWith('.test.ts'))
  .map((file) => file.replace(/\.ts$/, ''))
  .toSorted()

describe('the list of formats', () => {
  it('holds what every file exports, in the order of the files and under its name', async () => {
    const exported = await Promise.all(names.map(async (name) => Object.values(await import(`./formats/${name}.ts`))))
    expect(importFormats).toEqual(exported.flat())
    expect(importFormats.map(({ id }) => id)).toEqual(names)
  })

  it('has a test beside every file', () => {
    expect(names.filter((name) => !existsSync(new URL(`${name}.test.ts`, folder)))).toEqual([])
  })
})

import { spawnSync } from 'node:child_process'
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'

const root = join(import.meta.dirname, '..')
const copy = mkdtempSync(join(tmpdir(), 'lanyard-contributing-'))
const parts = [
  ...['app', 'bin', 'components', 'docs', 'lib', 'scripts'],
  ...['biome.json', 'package.json', 'tsconfig.json', 'vitest.config.ts'],
]

beforeAll(() => {
  for (const part of parts)
    cpSync(join(root, part), join(copy, part), { recursive: true, force: false, errorOnExist: false })
  symlinkSync(join(root, 'node_modules'), join(copy, 'node_modules'))
})
afterAll(() => rmSync(copy, { recursive: true }))

function inCopy(file: string, args: string[]) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [file, ...args], { cwd: copy, encoding: 'utf8' })
  return { status, said: `${stdout}${stderr}` }
}
const vitest = (paths: string[]) => inCopy('node_modules/vitest/vitest.mjs', ['run', '--reporter=verbose', ...paths])

const sections = readFileSync(join(root, 'CONTRIBUTING.md'), 'utf8')
  .split(/^## (?=Add )/m)
  .slice(1)
  .map((text) => ({ title: text.slice(0, text.indexOf('\n')), text }))
const blocksOf = (text: string, language: string) =>
  [...text.matchAll(new RegExp(`^\`\`\`${language}\n(.*?)^\`\`\`$`, 'gms'))].map(([, block]) => block!)
const linesOf = (text: string, start: string) =>
  blocksOf(text, 'sh')
    .flatMap((block) => block.split('\n'))
    .filter((line) => line.startsWith(start))
    .map((line) => line.slice(start.length).trim().split(' '))

/** Does what a section says: its commands, and its files; the paths that were written. */
function followed(text: string): string[] {
  const made = linesOf(text, 'npm run new ').flatMap((args) => {
    const { status, said } = inCopy('scripts/new.mjs', args)
    expect(status, said).toBe(0)
    return said.split('\n\n')[0]!.split('\n')
  })
  const shown = blocksOf(text, 'tsx').map((block) => {
    const [first, ...lines] = block.split('\n')
    const path = first!.replace('// ', '')
    mkdirSync(dirname(join(copy, path)), { recursive: true })
    writeFileSync(join(copy, path), lines.join('\n'))
    return path
  })
  return [...made, ...shown]
}

describe('CONTRIBUTING.md, followed in a copy of the project', { timeout: 180_000 }, () => {
  it('shows how each kind of thing is added', () => {
    expect(sections.map(({ title }) => title)).toEqual([
      'Add a rule',
      'Add a technique',
      'Add a type',
      'Add a format',
      'Add a panel',
    ])
  })

  it.each(sections)(
    '$title: what it writes is as the formatter wants it, and the tests that it names pass',
    ({ text }) => {
      const written = followed(text)
      expect(written.length).toBeGreaterThan(1)
      const lint = inCopy('node_modules/@biomejs/biome/bin/biome', ['check', '--vcs-enabled=false', ...written])
      expect(lint.status, lint.said).toBe(0)
      const [paths] = linesOf(text, 'node scripts/test.mjs unit ')
      const { status, said } = vitest(paths!)
      expect(status, said).toBe(0)
      for (const path of written.filter((one) => /\.test\.tsx?$/.test(one))) expect(said).toContain(path)
    },
  )

  it('the rule that was written holds against what is asked of every rule, and finds what its fixture has', () => {
    const { status, said } = vitest(['lib/warnings/fixtures.test.ts', 'lib/server/explain'])
    expect(status, said).toBe(0)
    expect(readFileSync(join(copy, 'lib/warnings/rules/index.ts'), 'utf8')).toContain('  unlabelledBuoy,')
  })

  it('a rule that is broken is seen by the test that was written for it', () => {
    const path = join(copy, 'lib/warnings/rules/unlabelled-buoy.ts')
    const good = readFileSync(path, 'utf8')
    writeFileSync(path, good.replace('return { observations }', 'return { observations: observations.slice(1) }'))
    expect(vitest(['lib/warnings/rules/unlabelled-buoy']).status).not.toBe(0)
    writeFileSync(path, good)
  })

  it('what is written has types that fit', () => {
    const { status, said } = inCopy('node_modules/typescript/bin/tsc', [
      '--noEmit',
      '--incremental',
      'false',
      '-p',
      '.',
    ])
    const own = said
      .split('\n')
      .filter((line) => /unlabelled-buoy|harbour-pilot|signal-mast|buoy-ledger|coverage-panel/.test(line))
    expect(own).toEqual([])
    expect([0, 1, 2]).toContain(status)
  })

  it.each([
    [[], 'name one of format, rule, technique, type'],
    [['panel', 'x'], '`panel`'],
    [['rule', 'Silent Identity'], '`Silent Identity` is no id'],
    [['rule', '../x'], '`../x` is no id'],
    [['rule', 'silent-identity'], 'is there already'],
    [['rule', 'a-b', 'c'], '`c` is too much'],
  ])('`npm run new` refuses %j with what to do', (args, words) => {
    const { status, said } = inCopy('scripts/new.mjs', args)
    expect(status).not.toBe(0)
    expect(said).toContain(words)
  })
})

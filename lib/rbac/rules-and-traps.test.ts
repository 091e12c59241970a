import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'

const project = new URL('../../', import.meta.url)
const page = readFileSync(new URL('docs/rules-and-traps.md', project), 'utf8')
const rows = page.split('\n').filter((line) => /^\|.*(?:`[^`]+`: "|not evaluated:)/.test(line))
const cases = new URL('lib/rbac/cases/', project)

/** What a row names: a file of cases, or of tests, and the names in it. */
function shownBy(row: string): { file: string; name: string }[] {
  return [...row.matchAll(/`([\w./-]+\.(?:json|test\.ts))`: ((?:"[^"]+"(?:, )?)+)/g)].flatMap(([, file, names]) =>
    [...names!.matchAll(/"([^"]+)"/g)].map(([, name]) => ({ file: file!, name: name! })),
  )
}

function namesIn(file: string): string[] {
  if (file.endsWith('.json')) {
    const path = new URL(file, cases)
    if (!existsSync(path)) return []
    return JSON.parse(readFileSync(path, 'utf8')).questions.map(({ says }: { says: string }) => says)
  }
  const path = new URL(file, project)
  if (!existsSync(path)) return []
  return [...readFileSync(path, 'utf8').matchAll(/\b(?:it|test)\(\s*'((?:[^'\\]|\\.)*)'/g)].map(([, name]) => name!)
}

describe('the page of rules and traps', () => {
  it.each(rows)('%s', (row) => {
    const shown = shownBy(row)
    if (!row.includes('not evaluated:')) expect(shown.length).toBeGreaterThan(0)
    for (const { file, name } of shown) expect(namesIn(file), file).toContain(name)
    // Nothing that is named escapes the check by being written otherwise.
    expect(row.match(/"[^"]+"/g)?.length ?? 0).toBe(shown.length)
  })

  it('has every trap, and says of two only that they are not evaluated', () => {
    const numbers = rows.flatMap((row) => /^\| (\d+) +\|/.exec(row)?.[1] ?? []).map(Number)
    expect(numbers).toEqual(Array.from({ length: 15 }, (_, at) => at + 1))
    expect(rows.filter((row) => row.includes('not evaluated:'))).toHaveLength(2)
    expect(rows.length - numbers.length).toBeGreaterThan(20)
  })

  it('uses the kinds of answer: each is given by some case', () => {
    const answers = readdirSync(cases).flatMap((file) =>
      JSON.parse(readFileSync(new URL(file, cases), 'utf8')).questions.map(({ answer }: { answer: string }) => answer),
    )
    expect(new Set(answers)).toEqual(new Set(['yes', 'conditional', 'no', 'unknown']))
  })
})

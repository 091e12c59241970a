import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { sampleDraft } from '#lib/server/sample-draft.ts'
import { indexOf } from '../graph/tenant/tenant-index.ts'
import { noFacts } from '../model/facts.ts'
import { rules } from './rules/index.ts'
import { defaultWarningSettings, warningThresholds } from './settings.ts'
import { warningsOf } from './warnings.ts'

const folder = new URL('./rules/', import.meta.url)
const files = readdirSync(folder)
  .filter((name) => name.endsWith('.ts') && !name.endsWith('.test.ts') && name !== 'index.ts')
  .map((name) => name.slice(0, -3))
  .sort()

describe('the rules', () => {
  it('are all in the list, sorted, each named as its file', () => {
    expect(rules.map((rule) => rule.id)).toEqual(files)
  })

  it.each(files)('%s has a test beside it', (file) => {
    expect(existsSync(new URL(`${file}.test.ts`, folder))).toBe(true)
  })

  it.each(rules)(
    '$id says why it matters in two sentences and where Microsoft writes of it',
    ({ why, reference, description, guard }) => {
      expect(why.match(/[.!?](\s|$)/g)?.length).toBe(2)
      expect(reference).toMatch(/^https:\/\/learn\.microsoft\.com\//)
      expect(description).toMatch(/\.$/)
      expect(guard).toMatch(/\.$/)
    },
  )

  it.each(Object.keys(warningThresholds))('go by the threshold %s somewhere', (name) => {
    const sources = files.map((file) => readFileSync(new URL(`${file}.ts`, folder), 'utf8'))
    expect(sources.some((source) => new RegExp(`\\b${name}\\b`).test(source))).toBe(true)
  })

  it('give their findings the same ids in whatever order facts were read', async () => {
    const { facts, coverage, takenAt } = await sampleDraft()
    const turned = Object.fromEntries(Object.entries(facts).map(([kind, list]) => [kind, list.toReversed()]))
    const [ids, others] = [facts, turned as unknown as typeof facts].map((read) =>
      warningsOf(indexOf(read, coverage), { ...defaultWarningSettings, now: takenAt })
        .findings.map(({ id }) => id)
        .sort(),
    )
    expect(new Set(ids).size).toBe(ids!.length)
    expect(others).toEqual(ids)
  })

  it('find nothing and say so where nothing was read', () => {
    const { findings, notChecked } = warningsOf(indexOf(noFacts()), {
      ...defaultWarningSettings,
      now: '2026-01-01T00:00:00Z',
    })
    expect(findings).toEqual([])
    expect(notChecked.map(({ rule }) => rule)).toEqual(files)
  })
})

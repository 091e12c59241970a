import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import type { Dataset } from '../model/coverage.ts'
import { ask } from './ask.ts'
import { indexOf } from './tenant-index.ts'
import { type SmallTenant, smallTenant } from './testing/small-tenant.ts'

interface Case {
  about: string
  tenant: SmallTenant
  /** Datasets known to have been read whole. */
  whole?: Dataset[]
  questions: {
    says: string
    principalId: string
    scope: string
    action?: string
    dataAction?: string
    answer: string
    /** Kind of the first reason. */
    because?: string
    /** What the first reason says that its conditions limit; `null` where it says nothing of that. */
    limits?: string | null
  }[]
}

const folder = new URL('../rbac/cases/', import.meta.url)

for (const file of readdirSync(folder)) {
  const { about, tenant, whole = [], questions } = JSON.parse(readFileSync(new URL(file, folder), 'utf8')) as Case
  describe(`${file}: ${about}`, () => {
    const index = indexOf(
      smallTenant(tenant),
      whole.map((dataset) => ({ dataset, scope: '/', state: 'complete', count: 0 })),
    )
    it.each(questions)('$says: $answer', ({ principalId, scope, action, dataAction, answer, because, limits }) => {
      const verdict = ask(index, { id: '', principalId, scope, ...(dataAction ? { dataAction } : { action: action! }) })
      expect(verdict.answer).toBe(answer)
      expect(verdict.because.length).toBeGreaterThan(0)
      if (because) expect(verdict.because[0]!.kind).toBe(because)
      if (limits !== undefined) expect(verdict.because[0]).toMatchObject(limits === null ? {} : { limits })
      if (limits === null) expect(verdict.because[0]).not.toHaveProperty('limits')
    })
  })
}

describe('a tenant without role assignments', () => {
  it('knows nothing of anyone', () => {
    const index = indexOf(smallTenant({ subscriptions: { s1: [] } }))
    const verdict = ask(index, { id: '', principalId: 'p', scope: '/subscriptions/s1', action: 'a/b/read' })
    expect(verdict).toMatchObject({ answer: 'unknown', because: [{ kind: 'gap', gap: { of: 'roleAssignments' } }] })
  })
})

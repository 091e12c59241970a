import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import type { CoverageCell, Dataset } from '../../model/coverage.ts'
import { scopeId } from '../../model/scope.ts'
import { plainAnswersOf } from '../proof/plain-evaluator.ts'
import { indexOf } from '../tenant/tenant-index.ts'
import { type SmallTenant, smallTenant } from '../testing/small-tenant.ts'
import { ask } from './ask.ts'

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
    /** The path of inheritance of the first reason. */
    path?: string[]
  }[]
}

const folder = new URL('../../rbac/cases/', import.meta.url)
/** Doors and keys of which the plain evaluator knows nothing. */
const beyondPlain = /^(?:cosmos|database|key-vault|working-keys)/

for (const file of readdirSync(folder)) {
  const { about, tenant, whole = [], questions } = JSON.parse(readFileSync(new URL(file, folder), 'utf8')) as Case
  describe(`${file}: ${about}`, () => {
    const facts = smallTenant(tenant)
    const coverage = whole.map((dataset): CoverageCell => ({ dataset, scope: '/', state: 'complete', count: 0 }))
    const index = indexOf(facts, coverage)
    const plainly = plainAnswersOf(facts, coverage)
    it.each(questions)(
      '$says: $answer',
      ({ principalId, scope, action, dataAction, answer, because, limits, path }) => {
        const question = { id: '', principalId, scope, ...(dataAction ? { dataAction } : { action: action! }) }
        const verdict = ask(index, question)
        expect(verdict.answer).toBe(answer)
        if (!beyondPlain.test(file)) expect(plainly(question), 'by the plain evaluator').toBe(answer)
        expect(verdict.because.length).toBeGreaterThan(0)
        if (because) expect(verdict.because[0]!.kind).toBe(because)
        if (path) expect(verdict.because[0]).toMatchObject({ path: path.map(scopeId) })
        if (limits !== undefined) expect(verdict.because[0]).toMatchObject(limits === null ? {} : { limits })
        if (limits === null) expect(verdict.because[0]).not.toHaveProperty('limits')
      },
    )
  })
}

describe('a tenant without role assignments', () => {
  it('knows nothing of anyone', () => {
    const index = indexOf(smallTenant({ subscriptions: { s1: [] } }))
    const verdict = ask(index, { id: '', principalId: 'p', scope: '/subscriptions/s1', action: 'a/b/read' })
    expect(verdict).toMatchObject({ answer: 'unknown', because: [{ kind: 'gap', gap: { of: 'roleAssignments' } }] })
  })
})

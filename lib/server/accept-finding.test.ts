import { describe, expect, it } from 'vitest'
import type { Acceptance } from '#lib/model/acceptance.ts'
import { acceptanceSchema, acceptFinding } from './accept-finding.ts'
import { exportWarnings } from './export-warnings.ts'
import { listWarnings } from './list-warnings.ts'
import { tenantFromDraft } from './runtime.ts'
import { sampleDraft } from './sample-draft.ts'

const tenant = tenantFromDraft(await sampleDraft())
const finding = tenant.warnings.findings[0]!
const wanted = { finding: finding.id, reason: 'it is rebuilt in spring', person: 'Liv Strand', until: '2027-03-01' }

async function accepted(now: string): Promise<Acceptance[]> {
  const kept: Acceptance[] = []
  const runtime = {
    accept: async (_: string, acceptance: Acceptance) => void kept.push(acceptance),
    record: async () => {},
  }
  await acceptFinding(tenant, wanted, { now, runtime })
  return kept
}
const findingAt = async (now: string) => {
  const answer = listWarnings(tenant, { acceptances: await accepted('2026-11-24T12:00:00Z'), now })
  return { answer, found: answer.findings.find(({ id }) => id === finding.id)! }
}

describe('accepting a finding', () => {
  it('holds through its last day, and the rule counts one less', async () => {
    const { answer, found } = await findingAt('2027-03-01T23:59:59Z')
    expect(found.accepted).toEqual({ ...wanted, at: '2026-11-24T12:00:00Z' })
    const count = ({ rules }: ReturnType<typeof listWarnings>) => rules.find(({ id }) => id === finding.rule)!.findings
    expect(count(answer)).toBe(count(listWarnings(tenant)) - 1)
  })

  it('ends the day after: the finding is there again, and says that it was accepted', async () => {
    const { found } = await findingAt('2027-03-02T00:00:00Z')
    expect(found.accepted).toBeUndefined()
    expect(found.lapsed).toMatchObject(wanted)
  })

  it('closes by itself where the finding is gone', () => {
    const gone = { ...wanted, finding: 'rule|identity:gone', at: '2026-11-24T12:00:00Z' }
    expect(listWarnings(tenant, { acceptances: [gone], now: gone.at }).closed).toEqual([gone])
  })

  it('is refused for a finding that is not there, a day that is past, and without a reason or a person', async () => {
    const now = '2026-11-24T12:00:00Z'
    const never = () => Promise.reject(new Error('nothing is to be kept'))
    const runtime = { accept: never, record: never }
    await expect(acceptFinding(tenant, { ...wanted, finding: 'x' }, { now, runtime })).rejects.toThrow('not in this')
    await expect(acceptFinding(tenant, { ...wanted, until: '2026-11-23' }, { now, runtime })).rejects.toThrow('to come')
    for (const wrong of [{ reason: ' ' }, { person: '' }, { until: 'tomorrow' }])
      expect(acceptanceSchema.safeParse({ ...wanted, ...wrong }).success).toBe(false)
  })

  it('is known in the files that are exported', async () => {
    const { answer } = await findingAt('2026-12-01T00:00:00Z')
    const [{ results }] = JSON.parse(exportWarnings(answer, 'sarif').text).runs
    const state = results.find(
      ({ partialFingerprints }: { partialFingerprints: { 'finding/v1': string } }) =>
        partialFingerprints['finding/v1'] === finding.id,
    ).baselineState
    expect(state).toBe('unchanged')
    expect(exportWarnings(answer, 'junit').text).toContain('(known before)')
    expect(() => exportWarnings(answer, 'pdf')).toThrow('`sarif`')
  })
})

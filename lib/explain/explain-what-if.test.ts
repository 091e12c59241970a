import { describe, expect, it } from 'vitest'
import { type Consequences, explainWhatIf } from './explain-what-if.ts'

const nothing: Consequences = { plan: [], affected: 0, broken: [], orphaned: [], unworn: [], cutOff: [], clock: [] }
const times = <Of>(count: number, one: Of): Of[] => Array.from({ length: count }, () => one)
const of = (count: number): Consequences => ({
  plan: times(count, { text: 'delete it' }),
  affected: count,
  broken: times(count, { resource: { name: 'app' }, delay: 'now' }),
  orphaned: times(count, { delay: 'now' }),
  unworn: times(count, { name: 'id-ledger' }),
  cutOff: times(count, {}),
  clock: [{ id: 'token', label: 'up to 24 hours', why: 'tokens live on' }],
})

describe('what changes come to, in sentences', () => {
  it('speaks of one as of one, and of several as of several', () => {
    expect(explainWhatIf(of(1)).sentences).toEqual([
      'One change would leave one principal with other access than before.',
      'One resource can no longer act as before, one role assignment stays behind, nothing would wear id-ledger any more and one workload outside would be cut off.',
    ])
    expect(explainWhatIf(of(2)).sentences).toEqual([
      '2 changes would leave 2 principals with other access than before.',
      '2 resources can no longer act as before, 2 role assignments stay behind, nothing would wear id-ledger and id-ledger any more and 2 workloads outside would be cut off.',
    ])
  })

  it('says so where nothing breaks, and has the clock as its chain', () => {
    expect(explainWhatIf(nothing).sentences[1]).toBe('Nothing breaks, and nothing is left over.')
    expect(explainWhatIf(of(1)).because).toEqual([{ text: 'Up to 24 hours: tokens live on.' }])
  })
})

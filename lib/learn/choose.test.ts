import { describe, expect, it } from 'vitest'
import { type Circumstances, type QuestionId, questions, recommend } from './choose.ts'

const ids = Object.keys(questions) as QuestionId[]
const with_ = (...yes: QuestionId[]) =>
  recommend(Object.fromEntries(ids.map((id) => [id, yes.includes(id)])) as Circumstances)

describe('the choice of an identity', () => {
  it.each<[QuestionId[], string]>([
    [[], 'system'],
    [['mustEndWithIt'], 'system'],
    [['namedInLogs'], 'system'],
    [['severalDoTheSame'], 'user'],
    [['beforeItStarts'], 'user'],
    [['comesAndGoes'], 'user'],
    [['comesAndGoes', 'namedInLogs'], 'userEach'],
    [['severalDoTheSame', 'namedInLogs'], 'user'],
    [['outsideAzure', 'mustEndWithIt'], 'federated'],
  ])('%j: %s', (yes, kind) => {
    expect(with_(...yes).kind).toBe(kind)
  })

  it('gives a reason and something to look after, whatever is answered', () => {
    for (let bits = 0; bits < 2 ** ids.length; bits++) {
      const { reasons, beware } = with_(...ids.filter((_, at) => bits & (2 ** at)))
      expect(reasons.length).toBeGreaterThan(0)
      expect(beware.length).toBeGreaterThan(0)
    }
  })

  it('says what a choice does not give although it was asked for', () => {
    expect(with_('severalDoTheSame', 'mustEndWithIt').beware[0]).toMatch(/does not end with the resource/)
    expect(with_('severalDoTheSame', 'namedInLogs').beware[0]).toMatch(/not which of its resources/)
  })

  it('never recommends a kind that the type does not take', () => {
    const all = Object.fromEntries(ids.map((id) => [id, false])) as Circumstances
    for (const id of ids) {
      const given = { ...all, [id]: true }
      expect(recommend(given, { system: 'no', user: 'yes' }).kind).not.toBe('system')
      expect(recommend(given, { system: 'yes', user: 'no' }).kind).toBe('system')
      expect(recommend(given, { system: 'no', user: 'no' }).kind).toBe('none')
    }
    const instead = recommend({ ...all, comesAndGoes: true }, { system: 'yes', user: 'no' })
    expect(instead.beware[0]).toMatch(/^Else it would be: a user-assigned identity/)
  })

  it('asks to look where it is not known whether the type takes the kind', () => {
    const none = Object.fromEntries(ids.map((id) => [id, false])) as Circumstances
    expect(recommend(none, { system: 'unknown', user: 'yes' }).beware[0]).toMatch(/^See whether/)
    expect(recommend(none, { system: 'yes', user: 'unknown' }).beware[0]).not.toMatch(/^See whether/)
  })
})

import { expect, it } from 'vitest'
import { indexOf } from '#lib/graph/tenant/tenant-index.ts'
import { rules } from '#lib/warnings/rules/index.ts'
import { defaultWarningSettings } from '#lib/warnings/settings.ts'
import { warningsOf } from '#lib/warnings/warnings.ts'
import { judgedInTurns } from './judged-in-turns.ts'
import { sampleDraft } from './sample-draft.ts'

it('while warnings are judged, others have their turn after every rule, and the warnings are the same', async () => {
  const { facts, coverage, takenAt } = await sampleDraft()
  const index = indexOf(facts, coverage)
  const settings = { ...defaultWarningSettings, now: takenAt }
  const judging = { isOver: false, turns: 0 }
  const turn = () => {
    judging.turns++
    if (!judging.isOver) setImmediate(turn)
  }
  setImmediate(turn)
  const warnings = await judgedInTurns(index, settings)
  judging.isOver = true
  const checked = rules.filter(({ needs }) => needs.every(index.isRead)).length
  expect(judging.turns).toBeGreaterThanOrEqual(checked)
  expect(warnings).toEqual(warningsOf(index, settings))
})

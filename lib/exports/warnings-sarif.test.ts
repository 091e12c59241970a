import sarif from '@microsoft/jest-sarif/lib/schemas/sarif-2.1.0-rtm.5.json' with { type: 'json' }
import { Ajv } from 'ajv'
import { expect, it } from 'vitest'
import { listWarnings } from '#lib/server/list-warnings.ts'
import { tenantFromDraft } from '#lib/server/runtime.ts'
import { sampleDraft } from '#lib/server/sample-draft.ts'
import { warningsSarif } from './warnings-sarif.ts'

// Draft 4 of JSON Schema calls its id otherwise than Ajv does; nothing in it refers to that.
const { id: _, $schema: __, ...schema } = sarif
const validate = new Ajv({ strict: false, unicodeRegExp: false, validateFormats: false }).compile(schema)
const judged = listWarnings(tenantFromDraft(await sampleDraft()))

it('the warnings of the sample are a valid SARIF 2.1.0 log, with and without a baseline', () => {
  expect(judged.findings.length).toBeGreaterThan(50)
  for (const known of [undefined, new Set([judged.findings[0]!.id])]) {
    const log = JSON.parse(JSON.stringify(warningsSarif({ ...judged, ...(known ? { known } : {}) })))
    expect(validate(log), JSON.stringify(validate.errors)).toBe(true)
    const [{ results, tool }] = log.runs
    expect(results.map(({ baselineState }: { baselineState?: string }) => baselineState).slice(0, 2)).toEqual(
      known ? ['unchanged', 'new'] : [undefined, undefined],
    )
    for (const { ruleId, ruleIndex } of results) expect(tool.driver.rules[ruleIndex].id).toBe(ruleId)
  }
})

it('the schema that it is checked by refuses what is wrong', () => {
  expect(validate({ version: '2.1.0', runs: [{ tool: {} }] })).toBe(false)
})

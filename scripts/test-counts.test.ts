import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { countLine, playwrightCount, vitestCount } from './test-counts.mjs'

let folder: string
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'lanyard-counts-'))
})
afterAll(() => rmSync(folder, { recursive: true }))

function report(content: unknown) {
  const path = join(folder, 'report.json')
  writeFileSync(path, JSON.stringify(content))
  return path
}

test('the tests of Vitest are counted, a file that cannot be loaded as one failure', () => {
  const path = report({
    numPassedTests: 7,
    numFailedTests: 1,
    numPendingTests: 2,
    numTodoTests: 1,
    testResults: [
      { status: 'passed', assertionResults: [{}] },
      { status: 'failed', assertionResults: [{}] },
      { status: 'failed', assertionResults: [] },
    ],
  })
  expect(vitestCount(path, 1)).toEqual({ passed: 7, failed: 2, skipped: 3 })
})

test('the tests of Playwright are counted, one that passed at the second try as failed', () => {
  const path = report({ stats: { expected: 5, unexpected: 1, flaky: 1, skipped: 1 } })
  expect(playwrightCount(path, 1)).toEqual({ passed: 5, failed: 2, skipped: 1 })
})

test('a run that broke off is a failure, with a report and without one', () => {
  expect(playwrightCount(join(folder, 'none.json'), 1)).toEqual({ passed: 0, failed: 1, skipped: 0 })
  const path = report({ stats: { expected: 5, unexpected: 0, flaky: 0, skipped: 0 } })
  expect(playwrightCount(path, 1)).toEqual({ passed: 5, failed: 1, skipped: 0 })
  expect(playwrightCount(path, 0)).toEqual({ passed: 5, failed: 0, skipped: 0 })
})

test('the last line is plain', () => {
  expect(countLine({ passed: 12, failed: 0, skipped: 0 })).toBe('12 passed, 0 failed')
  expect(countLine({ passed: 12, failed: 1, skipped: 3 })).toBe('12 passed, 1 failed, 3 skipped')
})

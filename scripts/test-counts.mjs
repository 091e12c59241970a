// How many tests passed, from the JSON reports of Vitest and Playwright.
import { existsSync, readFileSync } from 'node:fs'

/** A run that broke off, or that fails for another reason than a test, counts as one failure: never as none. */
function counted(path, code, countOf) {
  const count = existsSync(path)
    ? countOf(JSON.parse(readFileSync(path, 'utf8')))
    : { passed: 0, failed: 0, skipped: 0 }
  return code !== 0 && count.failed === 0 ? { ...count, failed: 1 } : count
}

/** A test file that could not be loaded counts as one failure. */
export const vitestCount = (path, code) =>
  counted(path, code, (report) => ({
    passed: report.numPassedTests,
    failed:
      report.numFailedTests +
      report.testResults.filter((file) => file.status === 'failed' && file.assertionResults.length === 0).length,
    skipped: report.numPendingTests + report.numTodoTests,
  }))

export const playwrightCount = (path, code) =>
  counted(path, code, ({ stats }) => ({
    passed: stats.expected,
    failed: stats.unexpected + stats.flaky,
    skipped: stats.skipped,
  }))

export const countLine = ({ passed, failed, skipped }) =>
  `${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`

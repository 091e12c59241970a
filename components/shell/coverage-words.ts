import type { CoverageState } from '#lib/model/coverage.ts'

/** How a dataset was read, in words that follow a count or stand alone. */
export const coverageWords: Readonly<Record<CoverageState, string>> = {
  complete: 'complete',
  imported: 'imported',
  partial: 'read in part',
  absent: 'not read',
  denied: 'refused by Azure',
  throttled: 'cut short by Azure',
  failed: 'failed',
  vanished: 'gone while reading',
  skipped: 'skipped',
}

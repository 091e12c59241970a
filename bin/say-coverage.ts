import { type CoverageCell, datasets } from '#lib/model/coverage.ts'

/** Says what of a collection could not be read, dataset by dataset; what was left out on purpose is not among it. */
export function sayCoverage(coverage: readonly CoverageCell[]) {
  const lines = coverageLines(coverage)
  if (lines.length === 0) return
  console.log('not everything could be read, and what is missing is unknown, not absent:')
  for (const line of lines) console.log(line)
  console.log('what the sign-in lacks, and the commands that grant it: `npm run -s lanyard -- collect --check`')
}

export function coverageLines(coverage: readonly CoverageCell[]): string[] {
  const lacking = coverage.filter(({ state }) => state !== 'complete' && state !== 'skipped')
  return [...Map.groupBy(lacking, ({ dataset, state }) => `${state.padEnd(10)}${datasets[dataset]}`)].map(
    ([line, cells]) => (cells.length === 1 ? line : `${line}, at ${cells.length} scopes`),
  )
}

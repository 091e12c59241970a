import type { CertaintyCounts } from '#lib/server/certainty-counts.ts'

/** Says how many entries a list leaves out, where it does. */
export function sayRest({ yes, conditional, unknown }: CertaintyCounts, shown: number) {
  const rest = yes + conditional + unknown - shown
  if (rest > 0) console.log(`… and ${rest} more; \`--most\` shows them`)
}

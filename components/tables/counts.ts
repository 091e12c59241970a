import type { Counts } from '#lib/server/answers.ts'

export const countTotal = ({ yes, conditional, unknown }: Counts) => yes + conditional + unknown

/** `9 surely, 2 under a condition`; the parts that are not there are not told. */
export function countsTitle({ yes, conditional, unknown }: Counts): string {
  const unsure = [conditional && `${conditional} under a condition`, unknown && `${unknown} for all that was read`]
  return [`${yes} surely`, ...unsure].filter(Boolean).join(', ')
}

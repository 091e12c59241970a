import { countWords } from '#components/ui/count-words.ts'
import type { CertaintyCounts } from '#lib/server/certainty-counts.ts'

/** `12, 3 more on a condition, 1 more perhaps`; `none` where there is nothing. */
export function certaintyWords({ yes, conditional, unknown }: CertaintyCounts): string {
  const parts = [
    ...(yes > 0 ? [countWords(yes)] : []),
    ...(conditional > 0 ? [`${countWords(conditional)}${yes > 0 ? ' more' : ''} on a condition`] : []),
    ...(unknown > 0 ? [`${countWords(unknown)}${yes + conditional > 0 ? ' more' : ''} perhaps`] : []),
  ]
  return parts.length > 0 ? parts.join(', ') : 'none'
}

export const totalOf = ({ yes, conditional, unknown }: CertaintyCounts) => yes + conditional + unknown

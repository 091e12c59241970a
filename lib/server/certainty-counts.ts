import { level } from '#lib/graph/tenant/level.ts'

/** How many at each certainty; each is counted once, at its surest. */
export interface CertaintyCounts {
  yes: number
  conditional: number
  unknown: number
}

export const certaintyCounts = (countAt: (surely: number) => number): CertaintyCounts => ({
  yes: countAt(level.yes),
  conditional: countAt(level.conditional),
  unknown: countAt(level.unknown),
})

/** `12 surely, 3 conditionally, 1 unknown`; what is none is left out. */
export function countsText({ yes, conditional, unknown }: CertaintyCounts): string {
  const parts = [
    yes > 0 ? `${yes} surely` : '',
    conditional > 0 ? `${conditional} conditionally` : '',
    unknown > 0 ? `${unknown} perhaps, since something was not read` : '',
  ].filter(Boolean)
  return parts.length === 0 ? 'none' : parts.join(', ')
}

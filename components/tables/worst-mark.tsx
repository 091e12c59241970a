import { SeverityMark } from '#components/glyphs/severity-mark.tsx'
import type { Severity } from '#lib/model/warning.ts'

/** The worst finding on a row and how many there are. */
export function WorstMark({ worst, findings }: { worst?: Severity; findings: number }) {
  return worst ? <SeverityMark severity={worst} count={findings > 1 ? findings : undefined} /> : null
}

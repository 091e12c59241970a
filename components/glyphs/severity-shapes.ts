import type { Severity } from '#lib/model/warning.ts'

/** On a grid of 16 × 16. Shape tells the severity as well as colour does: the more corners point out, the worse. */
export const severityShapes: Readonly<Record<Severity, string>> = {
  critical: 'M5.2 1h5.6L15 5.2v5.6L10.8 15H5.2L1 10.8V5.2z',
  high: 'M8 1.5L15.2 14H.8z',
  medium: 'M8 .8L15.2 8 8 15.2.8 8z',
  low: 'M8 1.5a6.5 6.5 0 1 0 0 13 6.5 6.5 0 0 0 0-13z',
  info: 'M8 1.5a6.5 6.5 0 1 0 0 13 6.5 6.5 0 0 0 0-13zm0 2.4a4.1 4.1 0 1 1 0 8.2 4.1 4.1 0 0 1 0-8.2z',
}

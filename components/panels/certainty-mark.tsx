import type { Certainty } from '#lib/graph/view/view-types.ts'

const words: Readonly<Record<Certainty, string>> = {
  yes: 'Certain',
  conditional: 'Conditional',
  eligible: 'Eligible',
  unknown: 'Unknown',
}
const dashes: Readonly<Record<Certainty, string>> = { yes: '', conditional: '6 4', eligible: '10 4', unknown: '1.5 4' }

export const certaintySentences: Readonly<Record<Certainty, string>> = {
  yes: 'Read as such: it holds now.',
  conditional: 'It holds only when a condition is met; the condition is not evaluated here.',
  eligible: 'Not active: it can be activated (Privileged Identity Management).',
  unknown: 'Something that decides it was not read, so it may or may not hold.',
}

/** The line as it is drawn, and the word for it. */
export function CertaintyMark({ certainty }: { certainty: Certainty }) {
  return (
    <span
      className="inline-flex items-center gap-1.5 whitespace-nowrap text-muted text-xs"
      title={certaintySentences[certainty]}
    >
      <CertaintyLine certainty={certainty} />
      {words[certainty]}
    </span>
  )
}

export function CertaintyLine({ certainty }: { certainty: Certainty }) {
  const hollow = certainty === 'eligible' || certainty === 'unknown'
  return (
    <svg width="34" height="10" viewBox="0 0 34 10" fill="none" stroke="currentColor" aria-hidden className="shrink-0">
      <path d="M1 5h25" strokeWidth="1.6" strokeDasharray={dashes[certainty]} />
      <path d="M26 1.5l6.5 3.5-6.5 3.5z" fill={hollow ? 'none' : 'currentColor'} strokeWidth="1.2" />
    </svg>
  )
}

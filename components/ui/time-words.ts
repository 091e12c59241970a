const steps: readonly [unit: Intl.RelativeTimeFormatUnit, milliseconds: number][] = [
  ['year', 31_557_600_000],
  ['month', 2_629_800_000],
  ['week', 604_800_000],
  ['day', 86_400_000],
  ['hour', 3_600_000],
  ['minute', 60_000],
]
const relative = new Intl.RelativeTimeFormat('en', { numeric: 'auto' })

/** `3 days ago`, `in 2 hours`, `just now`. Both in milliseconds. */
export function timeAgo(time: number, now: number): string {
  const passed = time - now
  const step = steps.find(([, length]) => Math.abs(passed) >= length)
  return step ? relative.format(Math.trunc(passed / step[1]), step[0]) : 'just now'
}

/** `23 Nov 2026, 19:28`, in the given zone or else the viewer's. */
export function timeWords(iso: string, timeZone?: string): string {
  const time = new Date(iso)
  if (Number.isNaN(time.getTime())) return iso
  return new Intl.DateTimeFormat('en-GB', {
    day: 'numeric',
    month: 'short',
    year: 'numeric',
    hour: '2-digit',
    minute: '2-digit',
    ...(timeZone ? { timeZone } : {}),
  }).format(time)
}

/** `23 Nov 2026`, in the given zone or else the viewer's. */
export const dateWords = (iso: string, timeZone?: string) => timeWords(iso, timeZone).replace(/, [^,]*$/, '')

/** Exact, to the second: `2026-11-23 19:28:04 UTC`. */
export function utcWords(iso: string): string {
  const time = new Date(iso)
  if (Number.isNaN(time.getTime())) return iso
  return `${time.toISOString().slice(0, 19).replace('T', ' ')} UTC`
}

/** `2026-05-12T04:14` in the viewer's zone, as a field for a date and a time holds it. */
export function localTime(at: number): string {
  const date = new Date(at)
  return new Date(at - date.getTimezoneOffset() * 60_000).toISOString().slice(0, 16)
}

/** Back to milliseconds; `undefined` where it is not yet a whole time. */
export function momentOf(local: string): number | undefined {
  if (!/^\d{4,}-\d\d-\d\dT\d\d:\d\d/.test(local)) return undefined
  const at = new Date(local).getTime()
  return Number.isNaN(at) ? undefined : at
}

const day = 86_400_000

/** Whole and broken days between two ISO times; `undefined` where the first is not known. */
export const daysSince = (time: string | undefined, now: string) =>
  time === undefined ? undefined : (Date.parse(now) - Date.parse(time)) / day

import { counted } from '#components/ui/count-words.ts'

const units = [
  ['day', 86_400_000],
  ['hour', 3_600_000],
  ['minute', 60_000],
] as const

/** `3 days`, `5 hours`, `1 minute`: the largest unit that fits; from milliseconds. */
export function distanceWords(milliseconds: number): string {
  const [unit, length] = units.find(([, one]) => milliseconds >= one) ?? units[2]
  return counted(Math.floor(milliseconds / length), unit)
}

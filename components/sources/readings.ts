import { type Dataset, datasets } from '#lib/model/coverage.ts'
import type { SignedIn } from '#lib/server/collection-answers.ts'
import { counted } from '../ui/count-words.ts'

type Reading = SignedIn['readings'][number]
export type DatasetState = Reading['state']

/** What may be read of one dataset, over all the parts that it is read in. */
export interface DatasetReading {
  dataset: Dataset
  label: string
  state: DatasetState
  /** What is lacking, each permission once. */
  lacking: { needs: string; parts: string[]; scopes: string[]; commands: string[] }[]
  /** What only reading will tell. */
  unknown: string[]
}

const worst: readonly DatasetState[] = ['not readable', 'partly', 'unknown', 'readable']

/** Dataset by dataset, what lacks something first. */
export function readingsByDataset(readings: readonly Reading[]): DatasetReading[] {
  return (Object.keys(datasets) as Dataset[])
    .flatMap((dataset) => {
      const parts = readings.filter((reading) => reading.datasets.includes(dataset))
      return parts.length === 0 ? [] : [readingOf(dataset, parts)]
    })
    .sort((one, other) => worst.indexOf(one.state) - worst.indexOf(other.state))
}

function readingOf(dataset: Dataset, parts: Reading[]): DatasetReading {
  const states = new Set(parts.map(({ state }) => state))
  const lacking = parts.flatMap((part) => part.lacking.map((one) => ({ ...one, part: part.label })))
  return {
    dataset,
    label: datasets[dataset],
    state:
      states.has('not readable') && states.size > 1
        ? 'partly'
        : (worst.find((state) => states.has(state)) ?? 'unknown'),
    lacking: [...Map.groupBy(lacking, ({ needs }) => needs)].map(([needs, some]) => ({
      needs,
      parts: [...new Set(some.map(({ part }) => part))],
      scopes: [...new Set(some.map(({ scope }) => scope))],
      commands: [...new Set(some.map(({ command }) => command))],
    })),
    unknown: parts.filter(({ state }) => state === 'unknown').map(({ label }) => label),
  }
}

/** Every command that grants something, once. */
export const grantCommands = (readings: readonly DatasetReading[]): string[] => [
  ...new Set(readings.flatMap(({ lacking }) => lacking.flatMap(({ commands }) => commands))),
]

/** `All 13 datasets may be read`, `11 of 13 datasets may be read in full`. */
export function readingsSummary(readings: readonly DatasetReading[]): string {
  const full = readings.filter(({ state }) => state === 'readable').length
  const all = counted(readings.length, 'dataset')
  return full === readings.length ? `All ${all} may be read` : `${full} of ${all} may be read in full`
}

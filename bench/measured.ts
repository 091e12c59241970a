import { cpus, totalmem } from 'node:os'

/** The machine, for the head of a table. */
export const machine = () =>
  `${cpus().length} × ${cpus()[0]?.model.trim() ?? 'unknown processor'}, ${Math.round(totalmem() / 2 ** 30)} GiB, Node ${process.versions.node}`

/** Milliseconds that one call took, and what it gave. */
export function timed<T>(call: () => T): { ms: number; value: T } {
  const start = performance.now()
  const value = call()
  return { ms: performance.now() - start, value }
}

/** The same, and milliseconds of the processor's time in this thread, which other processes on the machine do not lengthen. */
export function timedByProcessor(call: () => unknown): { ms: number; processor: number } {
  const before = process.threadCpuUsage()
  const { ms } = timed(call)
  const { user, system } = process.threadCpuUsage(before)
  return { ms, processor: (user + system) / 1000 }
}

export interface Spread {
  median: number
  p95: number
  worst: number
  mean: number
}

/** Milliseconds of each call over many inputs. */
export const spreadOf = <T>(inputs: T[], call: (input: T) => unknown): Spread =>
  spreadOfTimes(inputs.map((input) => timed(() => call(input)).ms))

export function spreadOfTimes(times: number[]): Spread {
  const sorted = [...times].sort((a, b) => a - b)
  const at = (share: number) => sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))]!
  const mean = sorted.reduce((sum, time) => sum + time, 0) / sorted.length
  return { median: at(0.5), p95: at(0.95), worst: sorted.at(-1)!, mean }
}

/** Three digits that matter. */
export const digits = (value: number) =>
  value >= 100 ? value.toFixed(0) : value >= 10 ? value.toFixed(1) : value >= 0.1 ? value.toFixed(2) : value.toFixed(4)

/** A table in Markdown, so that it can be put into the documents as it is. */
export function table(headings: string[], rows: (string | number)[][]): string {
  const line = (cells: (string | number)[]) => `| ${cells.join(' | ')} |`
  return [line(headings), line(headings.map(() => '---')), ...rows.map(line)].join('\n')
}

/** Evenly spread picks, so that two runs ask the same. */
export const picked = <T>(list: T[], count: number) =>
  Array.from(
    { length: Math.min(count, list.length) },
    (_, index) => list[Math.floor((index * list.length) / Math.min(count, list.length))]!,
  )

import type { CollectProgress } from '#lib/server/collection-answers.ts'

/** Without a terminal a line is written this often, in milliseconds. */
const interval = 5000

type Output = Pick<NodeJS.WriteStream, 'isTTY' | 'columns'> & { write(text: string): unknown }

/** Shows how a collection goes on one line that changes, or on a line now and then where there is no terminal. */
export function progressLine(output: Output): { show(progress: CollectProgress): void; end(): void } {
  let told = Number.NEGATIVE_INFINITY
  let toldStage: CollectProgress['stage'] | undefined
  let paused: string | undefined
  return {
    show(progress) {
      if (progress.paused !== undefined && progress.paused !== paused)
        output.write(`\nthe sign-in is needed again: ${progress.paused}\nrun \`az login\`; this goes on by itself\n`)
      paused = progress.paused
      const now = performance.now()
      if (!output.isTTY && now - told < interval && progress.stage === toldStage) return
      told = now
      toldStage = progress.stage
      const line = lineOf(progress)
      output.write(output.isTTY ? `\r\x1b[K${line.slice(0, (output.columns ?? 80) - 1)}` : `${line}\n`)
    },
    end: () => void (output.isTTY && output.write('\r\x1b[K')),
  }
}

export function lineOf({ stage, done, total, facts, requests, pace, ...rest }: CollectProgress): string {
  if (stage === 'connecting') return 'signing in to Azure'
  if (stage === 'publishing') return `storing ${facts.toLocaleString('en')} facts`
  if (total === 0) return 'looking what there is to read'
  const { reading, remainingSeconds, throttled } = rest
  return [
    `${Math.floor((done / total) * 100)} % (${done} of ${total})`,
    ...(reading ? [reading.what] : []),
    `${facts.toLocaleString('en')} facts`,
    `${requests.toLocaleString('en')} requests, ${pace.toFixed(1)}/s`,
    ...(remainingSeconds === undefined ? [] : [`about ${inWords(remainingSeconds)} left`]),
    ...(throttled.times > 0 ? [`slowed down by Azure ${throttled.times}×`] : []),
  ].join(' · ')
}

const inWords = (seconds: number) => (seconds < 90 ? `${seconds} s` : `${Math.round(seconds / 60)} min`)

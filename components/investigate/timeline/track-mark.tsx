import clsx from 'clsx'
import { timeWords } from '#components/ui/time-words.ts'
import type { Cluster } from './clusters.ts'
import type { TrackEvent } from './track-event.ts'

/** One event of a lane, or several that are too near to each other to be told apart here. */
export function TrackMark(props: {
  cluster: Cluster<TrackEvent>
  isChosen: boolean
  isReached: boolean
  onChoose: () => void
}) {
  const { cluster, isChosen, isReached, onChoose } = props
  const [first] = cluster.items
  if (!first) return null
  const isFilled = cluster.items.some((event) => event.isFilled)
  const words = wordsOf(cluster.items)
  return (
    <button
      type="button"
      data-mark={first.id}
      tabIndex={isReached ? 0 : -1}
      aria-pressed={isChosen}
      aria-label={words}
      title={words}
      onClick={onChoose}
      style={{ left: cluster.x }}
      className="group/mark -translate-x-1/2 -translate-y-1/2 absolute top-1/2 flex max-sm:top-[66%] h-6 min-w-6 items-center justify-center rounded-full"
    >
      <span
        className={clsx(
          'figures flex items-center justify-center rounded-full border text-2xs transition-transform group-hover/mark:scale-115',
          cluster.items.length > 1 ? 'h-5 min-w-5 px-1' : 'size-3',
          isFilled
            ? 'border-accent bg-accent font-medium text-on-accent'
            : 'border-line-control bg-surface text-muted group-hover/mark:border-ink',
          isChosen && 'outline-2 outline-accent outline-offset-2',
        )}
      >
        {cluster.items.length > 1 ? cluster.items.length : null}
      </span>
    </button>
  )
}

function wordsOf(events: TrackEvent[]): string {
  const [first, last] = [events[0]!, events.at(-1)!]
  const iso = (event: TrackEvent) => timeWords(new Date(event.at).toISOString())
  if (events.length === 1) return `${iso(first)}: ${first.words}`
  return `${events.length} events, ${iso(first)} to ${iso(last)}: ${first.words}, …`
}

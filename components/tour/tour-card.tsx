'use client'

import { ArrowLeft, ArrowRight, X } from 'lucide-react'
import { usePathname, useRouter } from 'next/navigation'
import { parseAsInteger, useQueryState } from 'nuqs'
import { type KeyboardEvent, useEffect, useRef } from 'react'
import { useAtSnapshot } from '#components/as-of/use-at-snapshot.ts'
import { useRanking } from '#components/queries.ts'
import { Button } from '#components/ui/button.tsx'
import { IconButton } from '#components/ui/icon-button.tsx'
import { Kbd } from '#components/ui/kbd.tsx'
import { stops } from './stops.ts'
import { useCorner } from './use-corner.ts'
import { useFocusKey } from './use-focus-key.ts'
import { useTarget } from './use-target.ts'
import { keepTourProgress } from './use-tour-progress.ts'

const places = {
  'bottom-right': 'bottom-16 md:right-2 md:bottom-4',
  'bottom-left': 'bottom-16 md:bottom-4 md:left-60',
  'top-right': 'top-16 md:right-2',
  'top-left': 'top-16 md:left-60',
}

/** One stop: what one looks at, how to read it, what to try. The page stays in use; it is left by Escape, which keeps the place. */
export function TourCard({ number }: { number: number }) {
  const at = Math.min(Math.max(number, 1), stops.length)
  const stop = stops[at - 1]!
  const isLast = at === stops.length
  const router = useRouter()
  const path = usePathname()
  const atSnapshot = useAtSnapshot()
  const [, setStop] = useQueryState('tour', parseAsInteger)
  const { data, isPending } = useRanking(1)
  const node = data?.rows[0]?.node
  const card = useRef<HTMLDivElement>(null)
  const target = useTarget(stop.target)
  const corner = useCorner(target, card)
  useFocusKey(card, target)

  const addressOf = (next: number) => {
    const page = stops[next - 1]!.page(node)
    return atSnapshot(`${page}${page.includes('?') ? '&' : '?'}tour=${next}`)
  }
  const go = (next: number) => {
    if (next >= 1 && next <= stops.length) router.push(addressOf(next))
  }
  const end = (state: 'left' | 'done') => {
    keepTourProgress({ state, stop: at })
    setStop(null)
    document.getElementById('main')?.focus()
  }
  useEffect(() => keepTourProgress({ state: 'open', stop: at }), [at])
  // Links to a stop lead to the overview: only here it is known where the stop is.
  const isElsewhere = path === '/' && at > 1
  const address = addressOf(at)
  useEffect(() => {
    if (isElsewhere && !isPending) router.replace(address)
  }, [isElsewhere, isPending, address, router])
  useEffect(() => card.current?.focus({ preventScroll: true }), [])

  const onKeyDown = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.shiftKey) return
    if (event.key === 'Escape') end('left')
    else if (event.key === 'ArrowRight') go(at + 1)
    else if (event.key === 'ArrowLeft') go(at - 1)
    else return
    event.preventDefault()
    event.stopPropagation()
  }
  return (
    <div
      ref={card}
      role="dialog"
      aria-labelledby="tour-title"
      aria-describedby="tour-words"
      tabIndex={-1}
      onKeyDown={onKeyDown}
      className={`fixed z-40 flex max-h-[46dvh] flex-col gap-2 overflow-y-auto rounded-xl border border-accent-line bg-surface p-4 shadow-float focus-visible:outline-2 focus-visible:-outline-offset-2 max-md:inset-x-2 md:w-86 ${places[corner]}`}
    >
      <div className="flex items-start gap-2">
        <div className="min-w-0 flex-1">
          <p className="text-faint text-xs tabular-nums">
            Tour, stop {at} of {stops.length}
          </p>
          <h2 id="tour-title" className="font-semibold text-base text-ink">
            {stop.title}
          </h2>
        </div>
        <IconButton label="Leave the tour, and keep the place" small onClick={() => end('left')}>
          <X className="size-3.5" aria-hidden="true" />
        </IconButton>
      </div>
      <div id="tour-words" aria-live="polite" className="flex flex-col gap-1.5 text-ink leading-relaxed">
        <p>{stop.look}</p>
        <p>{stop.read}</p>
        <p>
          <span className="font-medium text-accent-strong">Try it: </span>
          {stop.try}
        </p>
      </div>
      <p className="flex flex-wrap items-center gap-1 text-faint text-xs max-md:hidden">
        <Kbd>←</Kbd> <Kbd>→</Kbd> other stops, <Kbd>F6</Kbd> page and back, <Kbd>Esc</Kbd> leave
      </p>
      <div className="flex items-center justify-end gap-2">
        <Button small disabled={at === 1} onClick={() => go(at - 1)}>
          <ArrowLeft className="size-3.5" aria-hidden="true" /> Back
        </Button>
        <Button small look="primary" onClick={() => (isLast ? end('done') : go(at + 1))}>
          {isLast ? 'Done' : 'Next'}
          {isLast ? null : <ArrowRight className="size-3.5" aria-hidden="true" />}
        </Button>
      </div>
    </div>
  )
}

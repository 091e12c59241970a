import clsx from 'clsx'
import {
  Check,
  CircleDashed,
  CircleMinus,
  CircleX,
  Contrast,
  Hourglass,
  Lock,
  type LucideIcon,
  Unplug,
} from 'lucide-react'
import type { CoverageState } from '#lib/model/coverage.ts'

const icons: Readonly<Record<CoverageState, LucideIcon>> = {
  complete: Check,
  imported: Check,
  partial: Contrast,
  absent: CircleDashed,
  denied: Lock,
  throttled: Hourglass,
  failed: CircleX,
  vanished: Unplug,
  skipped: CircleMinus,
}

/** The shape of a state of the coverage; the word stands beside it. */
export function CoverageMark({ state, className }: { state: CoverageState; className?: string }) {
  const Icon = icons[state]
  const tone =
    state === 'complete' || state === 'imported'
      ? 'text-accent'
      : state === 'absent' || state === 'skipped'
        ? 'text-faint'
        : 'text-ink'
  return <Icon size={14} className={clsx('shrink-0', tone, className)} aria-hidden="true" />
}

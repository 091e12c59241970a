'use client'

import { ErrorMessage } from '#components/ui/message.tsx'
import { Loading, Skeleton } from '#components/ui/skeleton.tsx'
import { useClock } from '../investigate-queries.ts'
import { ClockBars } from './clock-bars.tsx'

/** Every kind of step that contains a compromise, and when it has really taken effect. */
export function ClockPart() {
  const { data, error, refetch } = useClock()
  if (error) return <ErrorMessage error={error} retry={refetch} />
  if (!data)
    return (
      <>
        <Loading what="when each step holds" />
        <Skeleton className="h-64 w-full" />
      </>
    )
  return (
    <ClockBars
      label="When each kind of step holds"
      rows={data.steps.map(({ title, kind, ...clock }) => ({ key: kind, title, clock }))}
    />
  )
}

'use client'
import { Button, ButtonLink } from '#components/ui/button.tsx'
import { keepTourProgress, tourHref, useTourProgress } from './use-tour-progress.ts'

/** On the first visit, until it is answered. */
export function TourOffer() {
  if (useTourProgress()?.state !== 'new') return null
  return (
    <>
      <ButtonLink look="quiet" href={tourHref()}>
        Take the tour
      </ButtonLink>
      <Button look="quiet" onClick={() => keepTourProgress({ state: 'declined', stop: 1 })}>
        Not now
      </Button>
    </>
  )
}

'use client'
import { ErrorMessage } from '#components/ui/message.tsx'

/** A mistake of ours while drawing a screen; the frame around it stays. */
export default function ScreenError({ error, reset }: { error: Error; reset: () => void }) {
  return (
    <>
      <h1 className="sr-only">Something went wrong</h1>
      <ErrorMessage error={error} retry={reset} />
    </>
  )
}

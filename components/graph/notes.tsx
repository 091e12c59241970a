'use client'

import { Popover } from '#components/ui/popover.tsx'

/** What the picture leaves out: the gist in a line, all of it on request. */
export function Notes({ notes }: { notes: string[] }) {
  if (notes.length === 0) return null
  return (
    <Popover
      button={
        <span className="truncate">
          <span className="sr-only">Not shown: </span>
          {notes.map(gistOf).join(' · ')}
        </span>
      }
      look="quiet"
      small
      className="min-w-0 max-w-full"
      buttonClassName="max-w-full px-0! shrink! font-normal! underline decoration-dotted underline-offset-2"
      sheetLabel="Not shown"
      sheetClassName="top-auto! bottom-full mb-1.5 w-96 max-w-[calc(100vw-1.5rem)] px-3.5 py-3"
    >
      <h2 className="font-medium text-ink">Not shown</h2>
      <ul className="mt-1 list-disc space-y-1 pl-4 text-muted">
        {notes.map((note) => (
          <li key={note}>{note}</li>
        ))}
      </ul>
    </Popover>
  )
}

/** A note up to where it begins to explain. */
const gistOf = (note: string) => /^(.*?)(?:: |\.\s|\.$|$)/.exec(note)![1]!

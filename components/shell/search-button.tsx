'use client'
import { Search } from 'lucide-react'
import dynamic from 'next/dynamic'
import { Suspense, useEffect, useState } from 'react'
import { useTypedAhead } from '../search/use-typed-ahead.ts'
import { Kbd } from '../ui/kbd.tsx'
import { asksForSearch, endEarlySearch } from './early-search.ts'

// It comes with the first question, not with the first page.
const SearchDialog = dynamic(() => import('../search/search-dialog.tsx').then((part) => part.SearchDialog), {
  ssr: false,
})

/** Opens the search; Ctrl+K or Cmd+K does it from anywhere. */
export function SearchButton() {
  const [open, setOpen] = useState(false)
  const typedAhead = useTypedAhead(open)
  useEffect(() => {
    if (endEarlySearch()) setOpen(true)
    const onKey = (event: KeyboardEvent) => {
      if (!asksForSearch(event)) return
      event.preventDefault()
      setOpen((now) => !now)
    }
    window.addEventListener('keydown', onKey)
    return () => window.removeEventListener('keydown', onKey)
  }, [])
  return (
    <>
      <button
        type="button"
        onClick={() => setOpen(true)}
        aria-keyshortcuts="Control+K Meta+K"
        className="flex size-8 shrink-0 items-center justify-center gap-2 rounded-md text-faint transition-colors hover:text-ink sm:w-56 sm:justify-start sm:border sm:border-line-strong sm:bg-bg sm:px-2.5 lg:w-72"
      >
        <Search className="size-4" aria-hidden="true" />
        <span className="sr-only flex-1 text-left text-sm sm:not-sr-only">Search</span>
        <span className="hidden gap-1 sm:flex">
          <Kbd>Ctrl</Kbd>
          <Kbd>K</Kbd>
        </span>
      </button>
      <Suspense>
        {/* Gone at once when closed: opened again while it fades, it would keep the old words and no focus. */}
        {open ? <SearchDialog onOpenChange={setOpen} typedAhead={typedAhead} /> : null}
      </Suspense>
    </>
  )
}

'use client'
import { Search } from 'lucide-react'
import { Suspense, useEffect, useState } from 'react'
import { Kbd } from '../ui/kbd.tsx'
import { SearchDialog } from './search-dialog.tsx'

/** Opens the search; Ctrl+K or Cmd+K does it from anywhere. */
export function SearchButton() {
  const [open, setOpen] = useState(false)
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.key.toLowerCase() !== 'k' || !(event.ctrlKey || event.metaKey) || event.altKey || event.shiftKey) return
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
        <SearchDialog open={open} onOpenChange={setOpen} />
      </Suspense>
    </>
  )
}

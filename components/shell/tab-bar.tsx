'use client'
import { usePathname } from 'next/navigation'
import { Link } from '#components/as-of/link.tsx'
import { PlaceIcon } from './place-icon.tsx'
import { isCurrent, places } from './places.ts'

/** The places at the bottom of a narrow screen. */
export function TabBar() {
  const path = usePathname()
  return (
    <nav
      aria-label="Places"
      className="grid shrink-0 auto-cols-[minmax(4.25rem,1fr)] grid-flow-col overflow-x-auto border-line border-t bg-surface pb-[env(safe-area-inset-bottom)] md:hidden"
    >
      {places.map((place) => (
        <Link
          key={place.href}
          href={place.href}
          aria-current={isCurrent(place.href, path) ? 'page' : undefined}
          className="flex h-14 min-w-0 flex-col items-center justify-center gap-1 text-2xs text-muted -outline-offset-2 aria-[current]:font-medium aria-[current]:text-accent-strong"
        >
          <PlaceIcon place={place} size={20} />
          {place.label}
        </Link>
      ))}
    </nav>
  )
}

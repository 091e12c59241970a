'use client'
import { PanelLeftClose, PanelLeftOpen } from 'lucide-react'
import { usePathname } from 'next/navigation'
import { Link } from '#components/as-of/link.tsx'
import { TourLink } from '#components/tour/tour-link.tsx'
import { Glyph } from '../glyphs/glyph.tsx'
import { PlaceIcon } from './place-icon.tsx'
import { isCurrent, places } from './places.ts'
import { SignOutButton } from './sign-out-button.tsx'
import { useRail } from './use-rail.ts'

/** The places at the left of the screen. Its width is a matter of CSS, so that it is right before anything runs. */
export function Rail({ who }: { who: string }) {
  const path = usePathname()
  const { narrow, toggle } = useRail()
  return (
    <nav
      aria-label="Places"
      className="hidden w-52 shrink-0 flex-col border-line border-r bg-surface rail-narrow:w-14 md:flex print:hidden!"
    >
      <Link
        href="/"
        className="flex h-14 shrink-0 items-center gap-2.5 px-4 font-semibold text-base tracking-tight -outline-offset-2 rail-narrow:justify-center rail-narrow:px-0"
      >
        <span className="flex size-7 shrink-0 items-center justify-center rounded-lg bg-accent text-on-accent">
          <Glyph category="identity" size={20} />
        </span>
        <span className="rail-narrow:sr-only">Lanyard</span>
      </Link>
      <div className="flex flex-1 flex-col gap-0.5 p-2">
        {places.map((place) => (
          <Link
            key={place.href}
            href={place.href}
            aria-current={isCurrent(place.href, path) ? 'page' : undefined}
            title={narrow ? place.label : undefined}
            className="flex h-8 items-center gap-2.5 rounded-md px-2 text-muted transition-colors hover:bg-raised hover:text-ink rail-narrow:justify-center rail-narrow:px-0 aria-[current]:bg-accent-soft aria-[current]:font-medium aria-[current]:text-accent-strong"
          >
            <PlaceIcon place={place} size={18} />
            <span className="rail-narrow:sr-only">{place.label}</span>
          </Link>
        ))}
      </div>
      <div className="flex flex-col gap-0.5 p-2">
        <TourLink className="flex h-8 items-center gap-2.5 rounded-md px-2 text-faint transition-colors hover:bg-raised hover:text-ink rail-narrow:justify-center rail-narrow:px-0" />
        <button
          type="button"
          onClick={toggle}
          aria-expanded={!narrow}
          className="flex h-8 w-full items-center gap-2.5 rounded-md px-2 text-faint transition-colors hover:bg-raised hover:text-ink rail-narrow:justify-center rail-narrow:px-0"
        >
          {narrow ? (
            <PanelLeftOpen className="size-4.5 shrink-0" strokeWidth={1.6} aria-hidden="true" />
          ) : (
            <PanelLeftClose className="size-4.5 shrink-0" strokeWidth={1.6} aria-hidden="true" />
          )}
          <span className="rail-narrow:sr-only">{narrow ? 'Widen the rail' : 'Narrow the rail'}</span>
        </button>
        <SignOutButton who={who} />
      </div>
    </nav>
  )
}

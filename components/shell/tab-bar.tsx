'use client'
import { Ellipsis, Footprints, LogOut } from 'lucide-react'
import { usePathname, useRouter } from 'next/navigation'
import { Suspense } from 'react'
import { Link } from '#components/as-of/link.tsx'
import { useAtSnapshot } from '#components/as-of/use-at-snapshot.ts'
import { tourHref, tourWords, useTourProgress } from '#components/tour/use-tour-progress.ts'
import { Menu } from '#components/ui/menu.tsx'
import { MenuItem } from '#components/ui/menu-items.tsx'
import { PlaceIcon } from './place-icon.tsx'
import { isCurrent, places } from './places.ts'
import { signOut } from './sign-out.ts'

const tab =
  'flex h-14 min-w-0 flex-col items-center justify-center gap-1 text-2xs text-muted -outline-offset-2 aria-[current]:font-medium aria-[current]:text-accent-strong'

const main = places.filter(({ isMain }) => isMain)
const others = places.filter(({ isMain }) => !isMain)

/** The places at the bottom of a narrow screen: the main ones, and a menu with the others. */
export function TabBar() {
  const path = usePathname()
  return (
    <nav
      aria-label="Places"
      className="grid shrink-0 auto-cols-fr grid-flow-col border-line border-t bg-surface pb-[env(safe-area-inset-bottom)] md:hidden print:hidden"
    >
      {main.map((place) => (
        <Link
          key={place.href}
          href={place.href}
          aria-current={isCurrent(place.href, path) ? 'page' : undefined}
          className={tab}
        >
          <PlaceIcon place={place} size={20} />
          {place.label}
        </Link>
      ))}
      <Suspense fallback={<span className={tab}>More</span>}>
        <Others path={path} />
      </Suspense>
    </nav>
  )
}

/** What a menu leads to stays at the snapshot that is shown, which the server does not know yet. */
function Others({ path }: { path: string }) {
  const router = useRouter()
  const at = useAtSnapshot()
  const tour = useTourProgress()
  const current = others.find(({ href }) => isCurrent(href, path))
  return (
    <Menu
      trigger={
        <button type="button" className={tab} aria-current={current ? 'page' : undefined}>
          {current ? <PlaceIcon place={current} size={20} /> : <Ellipsis size={20} aria-hidden="true" />}
          {current ? <span className="sr-only">More places, at </span> : null}
          {current?.label ?? 'More'}
        </button>
      }
    >
      {others.map((place) => (
        <MenuItem key={place.href} onSelect={() => router.push(at(place.href))}>
          <PlaceIcon place={place} size={16} />
          {place.label}
        </MenuItem>
      ))}
      <MenuItem onSelect={() => router.push(at(tourHref(tour)))}>
        <Footprints aria-hidden="true" />
        {tourWords(tour)}
      </MenuItem>
      <MenuItem onSelect={signOut}>
        <LogOut aria-hidden="true" />
        Sign out
      </MenuItem>
    </Menu>
  )
}

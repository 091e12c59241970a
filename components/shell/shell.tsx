import { type ReactNode, Suspense } from 'react'
import { TourPart } from '#components/tour/tour-part.tsx'
import { Rail } from './rail.tsx'
import { TabBar } from './tab-bar.tsx'
import { TopBar } from './top-bar.tsx'

/** The frame around every screen. `main` scrolls; a screen that wants all of its height takes `h-full`. */
export function Shell({ who, children }: { who: string; children: ReactNode }) {
  return (
    <>
      <a
        href="#main"
        className="fixed top-2 left-2 z-50 -translate-y-16 rounded-md bg-accent px-3 py-2 font-medium text-on-accent focus-visible:translate-y-0"
      >
        Skip to the content
      </a>
      <div className="flex h-dvh print:block print:h-auto">
        <Rail who={who} />
        <div className="flex min-w-0 flex-1 flex-col">
          <TopBar />
          {/* What is said to screen readers alone is placed absolutely: without a frame of its own the document would grow by it. */}
          <main
            id="main"
            tabIndex={-1}
            className="relative min-h-0 flex-1 overflow-y-auto outline-none print:overflow-visible"
          >
            {children}
          </main>
          <TabBar />
        </div>
      </div>
      <Suspense>
        <TourPart />
      </Suspense>
    </>
  )
}

'use client'

import { useChapterInView } from './use-chapter-in-view.ts'

/** The chapters in order, with the one that is being read marked. */
export function Contents({ chapters }: { chapters: { id: string; title: string; number?: number }[] }) {
  const current = useChapterInView(chapters)
  return (
    <nav aria-label="Chapters" className="self-start lg:sticky lg:top-4">
      <ol className="flex flex-col text-sm max-lg:rounded-lg max-lg:border max-lg:border-line max-lg:bg-surface max-lg:p-2 lg:border-line lg:border-l">
        {chapters.map(({ id, title, number }) => {
          const isCurrent = id === current
          return (
            <li key={id}>
              <a
                href={`#${id}`}
                aria-current={isCurrent ? 'location' : undefined}
                className={`flex gap-2 py-1.5 pr-2 pl-3 max-lg:rounded lg:-ml-px lg:border-l-2 ${isCurrent ? 'font-medium text-ink lg:border-accent' : 'border-transparent text-muted hover:text-ink'}`}
              >
                <span aria-hidden="true" className="w-3 shrink-0 text-faint tabular-nums">
                  {number}
                </span>
                {title}
              </a>
            </li>
          )
        })}
      </ol>
    </nav>
  )
}

import { ExternalLink } from 'lucide-react'
import type { Chapter, Section } from '#lib/learn/chapter.ts'
import { LinkedText } from './linked-text.tsx'
import { Miniature } from './miniature/miniature.tsx'
import { SideBySide } from './side-by-side/side-by-side.tsx'
import { TokenWay } from './token/token-way.tsx'

export function ChapterPart({ chapter, number }: { chapter: Chapter; number: number }) {
  return (
    <article aria-labelledby={chapter.id} className="flex flex-col gap-6">
      <header>
        <h2 id={chapter.id} className="scroll-mt-4 font-semibold text-base text-ink tracking-tight">
          <span className="mr-2 text-faint tabular-nums">{number}</span>
          {chapter.title}
        </h2>
        <p className="text-muted">{chapter.promise}</p>
      </header>
      {chapter.sections.map((section) => (
        <SectionPart key={section.id} section={section} />
      ))}
    </article>
  )
}

function SectionPart({ section }: { section: Section }) {
  return (
    <section
      aria-labelledby={section.id}
      className="grid items-start gap-x-10 gap-y-3 xl:grid-cols-[minmax(0,36rem)_minmax(0,24rem)]"
    >
      <div className="flex min-w-0 max-w-xl flex-col gap-2">
        <h3 id={section.id} className="scroll-mt-4 font-medium text-ink text-sm">
          {section.title}
        </h3>
        {section.text.map((text) => (
          <p key={text} className="text-ink leading-relaxed">
            <LinkedText text={text} />
          </p>
        ))}
        {section.points ? (
          <ol className="flex list-decimal flex-col gap-1 pl-5 text-ink leading-relaxed marker:text-faint">
            {section.points.map((point) => (
              <li key={point}>
                <LinkedText text={point} />
              </li>
            ))}
          </ol>
        ) : null}
        <a
          href={section.reference}
          target="_blank"
          rel="noreferrer"
          className="inline-flex items-center gap-1 self-start text-muted text-xs hover:text-ink"
        >
          More about “{section.title.toLowerCase()}” at Microsoft
          <ExternalLink aria-hidden size={12} />
        </a>
      </div>
      {section.miniature ? <Miniature kind={section.miniature} /> : null}
      {section.tokenWay ? (
        <div className="xl:col-span-2">
          <TokenWay way={section.tokenWay} />
        </div>
      ) : null}
      {section.sideBySide ? (
        <div className="xl:col-span-2">
          <SideBySide />
        </div>
      ) : null}
    </section>
  )
}

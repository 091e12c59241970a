import { glossary } from '#lib/learn/glossary.ts'
import { termAnchor } from './term-anchor.ts'

export function GlossaryPart() {
  return (
    <section aria-labelledby="glossary" className="flex flex-col gap-4">
      <h2 id="glossary" className="scroll-mt-4 font-semibold text-base text-ink tracking-tight">
        Glossary
      </h2>
      <dl className="grid gap-x-6 gap-y-3 sm:grid-cols-[12rem_minmax(0,1fr)]">
        {glossary.map(({ term, means, section }) => (
          <div key={term} className="contents">
            <dt id={termAnchor(term)} className="scroll-mt-4 font-medium text-ink target:text-accent-strong">
              {term}
            </dt>
            <dd className="text-muted leading-relaxed">
              {means}{' '}
              {section ? (
                <a
                  href={`#${section}`}
                  className="text-accent underline underline-offset-2"
                  aria-label={`More about ${term}`}
                >
                  More
                </a>
              ) : null}
            </dd>
          </div>
        ))}
      </dl>
    </section>
  )
}

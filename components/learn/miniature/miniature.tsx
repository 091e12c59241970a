'use client'

import { useQueryState } from 'nuqs'
import { Suspense, useId, useMemo } from 'react'
import { Link } from '#components/as-of/link.tsx'
import { useExamples } from '#components/queries.ts'
import { Skeleton } from '#components/ui/skeleton.tsx'
import { type Miniature as Kind, miniatures } from '#lib/learn/chapter.ts'
import type { ExamplesAnswer } from '#lib/server/learn/get-examples.ts'
import { maskParser } from '../mask-parser.ts'
import { Drawing } from './drawing.tsx'
import { maskedExample } from './masked-example.ts'
import { toldEdges } from './told-edges.ts'

/** A small graph beside an idea, drawn from the open tenant. */
export const Miniature = ({ kind }: { kind: Kind }) => (
  <Suspense fallback={<Skeleton className="h-56 w-full max-w-96" />}>
    <Asked kind={kind} />
  </Suspense>
)

function Asked({ kind }: { kind: Kind }) {
  const { data, error } = useExamples()
  const [isMasked] = useQueryState('mask', maskParser)
  if (error) return <Said>The example could not be read: {error.message}</Said>
  if (!data) return <Skeleton className="h-56 w-full max-w-96" />
  const example = data[kind]
  if (!example) return <Said>Nothing that was read of your tenant shows {miniatures[kind]}.</Said>
  return <Shown kind={kind} example={example} isMasked={isMasked} />
}

const Said = ({ children }: { children: React.ReactNode }) => (
  <p role="note" className="max-w-96 rounded-lg border border-line border-dashed px-3 py-2.5 text-muted text-xs">
    {children}
  </p>
)

function Shown(props: { kind: Kind; example: NonNullable<ExamplesAnswer[Kind]>; isMasked: boolean }) {
  const { kind, example, isMasked } = props
  const { ofSample, address, focus } = example
  const id = useId()
  const shown = useMemo(() => (isMasked ? maskedExample(example) : example), [example, isMasked])
  const name = shown.rows.flatMap(({ nodes }) => nodes).find((node) => node.id === focus)?.label ?? ''
  const href = `/graph?${new URLSearchParams(isMasked ? { ...address, mask: 'true' } : address)}`
  return (
    <figure className="flex w-full max-w-96 flex-col rounded-lg border border-line bg-surface">
      <Drawing example={shown} label={`Graph of ${miniatures[kind]}: ${name}`} describedBy={id} />
      <ul id={id} className="sr-only">
        {toldEdges(shown).map((text) => (
          <li key={text}>{text}</li>
        ))}
      </ul>
      <figcaption className="flex flex-wrap items-baseline justify-between gap-x-3 border-line border-t px-3 py-1.5 text-muted text-xs">
        {ofSample ? (
          <span>Nothing that was read of your tenant shows {miniatures[kind]}. This one is from the sample.</span>
        ) : (
          <>
            <span className="min-w-0 wrap-anywhere">
              In your tenant: <span className="text-ink">{name}</span>
            </span>
            <Link
              href={href}
              prefetch={false}
              aria-label={`Open in the graph: ${name}`}
              className="shrink-0 font-medium text-accent hover:underline"
            >
              Open in the graph
            </Link>
          </>
        )}
      </figcaption>
    </figure>
  )
}

'use client'

import { FileText, KeyRound, Replace, UserCheck } from 'lucide-react'
import { Glyph } from '#components/glyphs/glyph.tsx'
import { SeverityMark } from '#components/glyphs/severity-mark.tsx'
import { nodePageLink } from '#components/nodes/node-page-link.ts'
import { useNode } from '#components/queries.ts'
import { Button, ButtonLink } from '#components/ui/button.tsx'
import { Skeleton } from '#components/ui/skeleton.tsx'
import { useInvestigation } from '../investigate-queries.ts'
import { lensLink } from '../lens-link.ts'
import { useNames } from '../masked-names.ts'

/** What is investigated, as it was at the time, and where else it can be looked at. */
export function SubjectPart({ node, onReplace }: { node: string; onReplace: () => void }) {
  // An address may name it in other ways than the graph does.
  const { data: answer, error } = useInvestigation(node)
  const subject = answer?.subject
  const { data } = useNode(subject?.node ?? '')
  const { nameOf } = useNames()
  const shown = data?.node
  return (
    <div className="min-w-0">
      <h2 className="mb-1 font-medium text-muted text-xs">Compromised</h2>
      <div className="flex items-start gap-3">
        <span className="flex size-9 shrink-0 items-center justify-center rounded-lg bg-accent-soft text-accent-strong">
          <Glyph category={shown?.category ?? 'other'} size={20} />
        </span>
        <div className="min-w-0 flex-1">
          <p className="wrap-anywhere flex flex-wrap items-center gap-x-2 font-semibold text-base text-ink leading-tight">
            {subject || error ? nameOf(subject?.node ?? node, subject?.name) : <Skeleton className="h-5 w-52" />}
            {shown?.badge ? <SeverityMark severity={shown.badge.severity} count={shown.badge.count} /> : null}
          </p>
          <p className="text-muted text-xs">
            {subject?.kindLabel ?? (error ? 'Not in this snapshot' : <Skeleton className="h-4 w-36" />)}
          </p>
        </div>
      </div>
      <div className="mt-2 flex flex-wrap gap-1.5">
        <Button small onClick={onReplace}>
          <Replace className="size-3.5" aria-hidden="true" /> Another
        </Button>
        {subject ? (
          <>
            <ButtonLink small href={lensLink('reach', subject.node)}>
              <KeyRound className="size-3.5" aria-hidden="true" /> What it opens, in the graph
            </ButtonLink>
            <ButtonLink small href={lensLink('become', subject.node)} className="max-sm:hidden">
              <UserCheck className="size-3.5" aria-hidden="true" /> Who gets into it
            </ButtonLink>
            <ButtonLink small href={nodePageLink(subject.node)}>
              <FileText className="size-3.5" aria-hidden="true" /> Its page
            </ButtonLink>
          </>
        ) : null}
      </div>
    </div>
  )
}

'use client'
import { WifiOff } from 'lucide-react'
import { useState } from 'react'
import type { CollectionsAnswer } from '#lib/server/collection-answers.ts'
import { ErrorMessage } from '../ui/message.tsx'
import { Section } from '../ui/page.tsx'
import { Loading, Skeleton } from '../ui/skeleton.tsx'
import { CollectionProgress } from './collection-progress.tsx'
import { CollectionResult } from './collection-result.tsx'
import { ConnectForm } from './connect-form.tsx'

/** Reads a tenant from Azure: what with, how it goes, and what came of it. */
export function CollectCard(props: {
  collections: CollectionsAnswer | undefined
  error: Error | null
  retry: () => void
  lost: boolean
}) {
  return (
    <Section title="Collect from Azure" aside="only reads">
      {props.lost && props.collections && (
        <p
          role="status"
          className="flex items-center gap-2 border-line border-b bg-raised px-4 py-2 text-muted text-xs"
        >
          <WifiOff size={14} aria-hidden="true" />
          The Lanyard server does not answer just now. What is shown may be old; it is asked again.
        </p>
      )}
      {props.collections ? (
        <CollectSteps collections={props.collections} />
      ) : props.error ? (
        <ErrorMessage error={props.error} retry={props.retry} />
      ) : (
        <div className="flex flex-col gap-3 px-4 py-4">
          <Loading what="the state of collecting" />
          <Skeleton className="h-8 w-2/3" />
          <Skeleton className="h-8 w-1/3" />
        </div>
      )}
    </Section>
  )
}

function CollectSteps({ collections: { running, last, emulator } }: { collections: CollectionsAnswer }) {
  const [left, leave] = useState<string>()
  // Who watches a run begin or end is taken along; who comes while it goes on, or afterwards, is not.
  const [found] = useState(running?.startedAt ?? last?.startedAt)
  const [watched, watch] = useState<string>()
  if (running && running.startedAt !== watched) watch(running.startedAt)
  if (running) return <CollectionProgress running={running} focus={running.startedAt !== found} />
  if (last && last.startedAt !== left)
    return <CollectionResult last={last} focus={watched === last.startedAt} onOther={() => leave(last.startedAt)} />
  return <ConnectForm emulator={emulator} focus={left !== undefined} />
}

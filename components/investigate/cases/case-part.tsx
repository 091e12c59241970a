'use client'

import { FolderPlus } from 'lucide-react'
import { Button } from '#components/ui/button.tsx'
import { ErrorMessage } from '#components/ui/message.tsx'
import { Loading, Skeleton } from '#components/ui/skeleton.tsx'
import { dateWords } from '#components/ui/time-words.ts'
import { useInvestigation } from '../investigate-queries.ts'
import { useNames } from '../masked-names.ts'
import { useCaseAddress } from './case-address.ts'
import { useCase, useCaseActs } from './case-queries.ts'
import { CasesMenu } from './cases-menu.tsx'
import { OpenCase } from './open-case.tsx'
import { PinnedList } from './pinned-list.tsx'
import { ReportLinks } from './report-links.tsx'

/** The case file beside the investigation: the one that is open, or how to start one. */
export function CasePart({ node, moment }: { node: string; moment: number | undefined }) {
  const { opened, looked } = useCaseAddress()
  return (
    <aside
      aria-label="Case file"
      className="min-w-0 self-start rounded-lg border border-line bg-surface xl:sticky xl:top-4"
    >
      <div className="flex h-10 items-center justify-between gap-3 border-line border-b px-4">
        <h2 className="font-medium text-ink text-sm">Case file</h2>
        <CasesMenu />
      </div>
      <div className="space-y-4 px-4 py-3">
        {opened ? <Loaded id={opened} /> : <StartCase node={node} moment={moment} />}
        <PinnedList />
        <ReportLinks
          of={
            opened
              ? [['case', opened]]
              : [
                  ['node', node],
                  ...(looked
                    ? [['snapshot', String(looked.snapshot)], ...looked.jewels.map((one) => ['jewel', one])]
                    : []),
                ]
          }
        />
      </div>
    </aside>
  )
}

function Loaded({ id }: { id: string }) {
  const { data, error, refetch } = useCase(id)
  if (data) return <OpenCase key={data.id} file={data} />
  if (error) return <ErrorMessage error={error} retry={refetch} />
  return (
    <>
      <Loading what="the case" />
      <Skeleton className="h-8 w-full" />
      <Skeleton className="h-40 w-full" />
    </>
  )
}

function StartCase({ node, moment }: { node: string; moment: number | undefined }) {
  const { data } = useInvestigation(node)
  const { looked, open } = useCaseAddress()
  const { make } = useCaseActs()
  const { masked } = useNames()
  const title = `${data?.subject.name ?? node}${moment === undefined ? '' : `, ${dateWords(new Date(moment).toISOString())}`}`
  return (
    <div className="space-y-2">
      <p className="text-muted">
        Keeps what is looked at, the time, the jewels, what is pinned and your notes, for everybody who uses this
        Lanyard.
      </p>
      <Button
        look="primary"
        disabled={!looked || make.isPending || masked}
        onClick={() =>
          looked &&
          make.mutateAsync({ ...looked, title, notes: '' }).then(
            ({ id }) => open(id),
            () => undefined,
          )
        }
      >
        <FolderPlus className="size-4" aria-hidden="true" /> Start a case file
      </Button>
      {make.error ? (
        <p role="alert" className="wrap-anywhere text-ink text-xs">
          {make.error.message}
        </p>
      ) : null}
    </div>
  )
}

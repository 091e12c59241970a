'use client'

import { ScanSearch } from 'lucide-react'
import { parseAsString, useQueryState } from 'nuqs'
import { useState } from 'react'
import { useStatus } from '#components/queries.ts'
import { NoSnapshot } from '#components/shell/no-snapshot.tsx'
import { Page } from '#components/shell/page.tsx'
import { Dialog } from '#components/ui/dialog.tsx'
import { ErrorMessage } from '#components/ui/message.tsx'
import { Loading } from '#components/ui/skeleton.tsx'
import { AnswerPart } from './answer-part.tsx'
import { useCaseAddress } from './cases/case-address.ts'
import { CasePart } from './cases/case-part.tsx'
import { CaseList } from './cases/cases-menu.tsx'
import { FollowedCase } from './cases/followed-case.tsx'
import { MomentPart } from './moment/moment-part.tsx'
import { useMoment } from './moment/use-moment.ts'
import { OftenAStart } from './subject/often-a-start.tsx'
import { SubjectPart } from './subject/subject-part.tsx'
import { SubjectSearch } from './subject/subject-search.tsx'
import { NodeTimeline } from './timeline/node-timeline.tsx'

/** What falls with something that was compromised, who could get into it, what happened, and how to contain it. */
export function InvestigateScreen() {
  const { data, error, refetch } = useStatus()
  return (
    <Page
      title="Investigate"
      description="Something was compromised: what fell with it, who could have got in, what happened, and how to contain it."
    >
      {data?.snapshot ? (
        <Investigation />
      ) : data ? (
        <NoSnapshot>
          Collect a tenant from Azure, or import exports of it; then there is something to investigate.
        </NoSnapshot>
      ) : error ? (
        <ErrorMessage error={error} retry={refetch} />
      ) : (
        <Loading what="the snapshots" />
      )}
    </Page>
  )
}

function Investigation() {
  const [node, setNode] = useQueryState('node', parseAsString.withOptions({ history: 'push' }))
  const moment = useMoment()
  const [isOpen, setOpen] = useState(false)
  const { opened } = useCaseAddress()
  if (!node) return opened ? <FollowedCase id={opened} /> : <Start onChoose={setNode} />
  return (
    <>
      <section
        aria-label="What is investigated"
        className="grid gap-x-8 gap-y-4 rounded-lg border border-line bg-surface p-4 md:grid-cols-[minmax(0,3fr)_minmax(0,2fr)]"
      >
        <SubjectPart node={node} onReplace={() => setOpen(true)} />
        <MomentPart moment={moment} />
      </section>
      <NodeTimeline node={node} moment={moment} />
      <div className="grid gap-4 xl:grid-cols-[minmax(0,1fr)_20rem]">
        <AnswerPart key={node} node={node} />
        <CasePart node={node} moment={moment.at} />
      </div>
      <Dialog open={isOpen} onOpenChange={setOpen} title="What was compromised?" className="max-w-2xl">
        <div className="p-3">
          <SubjectSearch
            label="Find what was compromised"
            onChoose={(chosen) => {
              setOpen(false)
              setNode(chosen)
            }}
          />
        </div>
      </Dialog>
    </>
  )
}

/** Nothing is investigated yet: what was compromised is found, or a case gone on with. */
function Start({ onChoose }: { onChoose: (node: string) => void }) {
  return (
    <div className="mx-auto w-full max-w-2xl space-y-8 py-8">
      <section>
        <h2 className="mb-3 flex items-center gap-2 font-medium text-base text-ink">
          <ScanSearch className="size-5 text-faint" aria-hidden="true" /> What was compromised?
        </h2>
        <p className="mb-3 text-muted">
          A resource, an identity, a person or an application. It is looked at as of any snapshot.
        </p>
        <SubjectSearch label="Find what was compromised" isFirst onChoose={onChoose} />
        <OftenAStart />
      </section>
      <section>
        <h2 className="mb-3 font-medium text-base text-ink">Cases</h2>
        <CaseList onDone={() => undefined} />
      </section>
    </div>
  )
}

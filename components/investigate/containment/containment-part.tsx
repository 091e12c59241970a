'use client'

import { ShieldCheck, Split } from 'lucide-react'
import { ButtonLink } from '#components/ui/button.tsx'
import { CopyButton } from '#components/ui/copy-button.tsx'
import { counted } from '#components/ui/count-words.ts'
import { ErrorMessage } from '#components/ui/message.tsx'
import { Loading, Skeleton } from '#components/ui/skeleton.tsx'
import { neverRun } from '#components/what-if/plan-text.ts'
import type { PlanAnswer } from '#lib/server/investigate/plan-answer.ts'
import { usePlan } from '../investigate-queries.ts'
import { useNames } from '../masked-names.ts'
import { NotReadPart } from '../not-read-part.tsx'
import { Said } from '../said.tsx'
import { ClockBars } from './clock-bars.tsx'
import { JewelsPart } from './jewels-part.tsx'
import { StepRow } from './step-row.tsx'
import { useChosenJewels } from './use-chosen-jewels.ts'
import { whatIfLink } from './what-if-link.ts'

/** The fewest things to take away that keep the node from the jewels, and when each has taken effect. */
export function ContainmentPart({ node }: { node: string }) {
  const { jewels } = useChosenJewels()
  const { masked } = useNames()
  const { data, error, refetch, isPlaceholderData } = usePlan(node, jewels)
  if (error) return <ErrorMessage error={error} retry={refetch} />
  if (!data)
    return (
      <div className="space-y-3">
        <Loading what="the plan of containment" />
        <Skeleton className="h-28 w-full" />
        <Skeleton className="h-40 w-full" />
      </div>
    )
  const planned = data.steps.map(({ id, text, clock: own }) => ({
    key: id,
    title: masked ? 'A step of the plan' : text,
    clock: own,
  }))
  return (
    <div aria-busy={isPlaceholderData} className={`space-y-4 ${isPlaceholderData ? 'opacity-60' : ''}`}>
      <JewelsPart node={node} shown={data.jewels} />
      <Steps answer={data} node={node} />
      {planned.length > 0 ? <ClockBars label="When each step holds" rows={planned} /> : null}
      <NotReadPart gaps={data.notRead} />
    </div>
  )
}

const outcomes: Readonly<Record<PlanAnswer['outcome'], string>> = {
  cut: 'After these steps none of the jewels is reached.',
  nothing: 'None of the jewels is reached from it now: nothing has to be taken away for them.',
  impossible: 'The jewels cannot be cut off by taking away single things.',
}

function Steps({ answer, node }: { answer: PlanAnswer; node: string }) {
  const { masked } = useNames()
  const { outcome, steps, fewest, verified, why, unknownLeft } = answer
  const link = whatIfLink(steps, node)
  return (
    <section aria-label="Containment plan" className="rounded-lg border border-line bg-surface">
      <div className="flex flex-wrap items-center gap-2 border-line border-b px-4 py-2">
        <h3 className="font-medium text-ink text-sm">Containment plan</h3>
        <p className="text-muted text-xs">
          {steps.length > 0 ? `${counted(steps.length, 'thing')} to take away` : ''}
          {steps.length > 0 ? (fewest ? ', the fewest that do' : '; fewer may do') : ''}
        </p>
        <span className="ml-auto flex flex-wrap gap-1.5">
          {steps.length > 0 && !masked ? (
            <CopyButton text={steps.flatMap(({ commands }) => commands).join('\n')} words="Copy all commands" />
          ) : null}
          {link ? (
            <ButtonLink small look="primary" href={link.href}>
              <Split className="size-3.5" aria-hidden="true" /> Open in what if
            </ButtonLink>
          ) : null}
        </span>
      </div>
      <div className="space-y-1 border-line border-b px-4 py-2.5 text-muted last:border-b-0">
        <p className="text-ink">
          {outcomes[outcome]}
          {steps.length > 0
            ? verified
              ? ' Checked: the tenant without them was asked anew, and has no way left.'
              : ' Not confirmed by asking the tenant anew: see it in what if first.'
            : ''}
        </p>
        {why.map((text) => (
          <p key={text} className="wrap-anywhere">
            <Said>{text}</Said>
          </p>
        ))}
        {unknownLeft.length > 0 ? (
          <p className="wrap-anywhere">
            Perhaps still open, since something was not read:{' '}
            {masked ? counted(unknownLeft.length, 'jewel') : unknownLeft.map(({ name }) => name).join(', ')}.
          </p>
        ) : null}
        {link && link.missing > 0 ? (
          <p>What if has no change for {counted(link.missing, 'of these steps', 'of these steps')}.</p>
        ) : null}
        {steps.length > 0 ? (
          <p className="flex items-start gap-1.5 text-xs">
            <ShieldCheck className="mt-px size-3.5 shrink-0" aria-hidden="true" /> {neverRun}
          </p>
        ) : null}
      </div>
      <ol>
        {steps.map((step, at) => (
          <StepRow key={step.id} step={step} number={at + 1} />
        ))}
      </ol>
    </section>
  )
}

import type { Recommendation } from '#lib/learn/choose.ts'
import type { ChoiceFacts } from '#lib/server/learn/get-choice.ts'

const kindOf = { system: 'system', user: 'user', userEach: 'user', federated: 'user', none: undefined } as const

/** What to choose, why, what to look after, and how that fits what is worn now. */
export function RecommendationPart(props: { recommendation: Recommendation; facts: ChoiceFacts | undefined }) {
  const { title, reasons, beware } = props.recommendation
  const fits = fitWords(props.recommendation, props.facts)
  return (
    <div role="status" className="flex flex-col gap-3 border-line md:border-l md:pl-4">
      <p className="font-medium text-ink">{title}</p>
      <ul className="flex list-disc flex-col gap-1 pl-4 text-ink leading-snug">
        {reasons.map((reason) => (
          <li key={reason}>{reason}</li>
        ))}
      </ul>
      {fits ? <p className="rounded-md bg-raised px-2.5 py-1.5 text-ink leading-snug">{fits}</p> : null}
      <p className="font-medium text-muted text-xs">Watch out</p>
      <ul className="flex list-disc flex-col gap-1 pl-4 text-muted leading-snug">
        {beware.map((one) => (
          <li key={one}>{one}</li>
        ))}
      </ul>
    </div>
  )
}

function fitWords({ kind }: Recommendation, facts: ChoiceFacts | undefined): string | undefined {
  const wanted = kindOf[kind]
  if (!facts?.wears || !wanted) return undefined
  if (facts.wears.length === 0) return 'It wears no identity yet: this would be its first.'
  const same = facts.wears.filter((one) => one.kind === wanted)
  if (same.length === 0)
    return `It wears only ${wanted === 'user' ? 'a system' : 'user'}-assigned now: consider the change in “What if” first.`
  if (kind === 'userEach' && same.some(({ sharedBy }) => sharedBy > 0))
    return 'It wears a user-assigned identity that others wear too: one of its own would be told apart.'
  return 'It wears this kind already.'
}

import { LinkedText } from '#components/learn/linked-text.tsx'
import { keyed } from '#components/ui/keyed.ts'
import type { Explanation } from '#lib/explain/explanation.ts'
import { withTerms } from '#lib/learn/with-terms.ts'
import { LearnLink } from './learn-link.tsx'

/** An explanation as it is read: what it is, with `chain` why step by step, what would change it, and where to learn more. */
export function ExplanationText({ explanation, chain = false }: { explanation: Explanation; chain?: boolean }) {
  const { sentences, because = [], wouldChange, section } = explanation
  return (
    <>
      <p>
        <Termed text={sentences.join(' ')} />
      </p>
      {chain && because.length > 0 ? (
        <ol className="list-decimal space-y-0.5 pl-5 text-muted text-xs">
          {keyed(because, ({ text }) => text).map(({ key, item }) => (
            <li key={key}>{item.text}</li>
          ))}
        </ol>
      ) : null}
      <p>
        <span className="font-medium text-muted text-xs">What would change it: </span>
        <Termed text={wouldChange.join(' ')} />
      </p>
      <LearnLink section={section} />
    </>
  )
}

/** A composed text with each word of the glossary led to the page that has it. */
export const Termed = ({ text }: { text: string }) => <LinkedText text={withTerms(text)} glossary="/learn" />

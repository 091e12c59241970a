import { keyed } from './keyed.ts'

/** A sentence with the code in it between backticks. */
export function CodeWords({ text }: { text: string }) {
  return keyed(text.split('`'), (part) => part).map(({ key, item }, place) =>
    place % 2 === 1 ? (
      <code key={key} className="rounded-sm bg-raised px-1 text-ink">
        {item}
      </code>
    ) : (
      item
    ),
  )
}

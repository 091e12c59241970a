/** A sentence with the code in it between backticks. */
export function CodeWords({ text }: { text: string }) {
  return text.split('`').map((part, index) =>
    index % 2 === 1 ? (
      // biome-ignore lint/suspicious/noArrayIndexKey: the parts of one sentence stay where they are
      <code key={index} className="rounded-sm bg-raised px-1 text-ink">
        {part}
      </code>
    ) : (
      part
    ),
  )
}

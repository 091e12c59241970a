export interface Completion {
  /** The whole field once it is taken. */
  value: string
  text: string
  about: string
}

export const completionId = (list: string, at: number) => `${list}${at}`

/** What may follow, below its field, which keeps the focus. */
export function CompletionList(props: {
  id: string
  choices: Completion[]
  current: number
  onTake: (choice: Completion) => void
}) {
  return (
    <div
      id={props.id}
      role="listbox"
      aria-label="What may follow"
      // A press here does not take the focus from the field.
      onPointerDown={(event) => event.preventDefault()}
      className="absolute top-full left-0 z-40 mt-1 max-h-80 w-80 max-w-[calc(100vw-1rem)] overflow-y-auto rounded-lg border border-line-strong bg-surface p-1 shadow-float"
    >
      {props.choices.map((choice, at) => (
        // biome-ignore lint/a11y/useKeyWithClickEvents: its keys are pressed in the field.
        <div
          key={choice.value}
          id={completionId(props.id, at)}
          role="option"
          tabIndex={-1}
          aria-selected={at === props.current}
          onClick={() => props.onTake(choice)}
          className="flex min-h-8 cursor-default select-none items-baseline gap-3 rounded-md px-2 py-1 hover:bg-raised aria-selected:bg-accent-soft"
        >
          <span className="mono text-ink">{choice.text}</span>
          <span className="ml-auto text-right text-muted text-xs">{choice.about}</span>
        </div>
      ))}
    </div>
  )
}

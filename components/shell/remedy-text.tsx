import { CopyButton } from '../ui/copy-button.tsx'

/** How to get what is missing. Commands stand between backticks, or are all there is; the first one can be copied. */
export function RemedyText({ remedy, what }: { remedy: string; what: string }) {
  const parts = remedyParts(remedy)
  const command = parts.find((part) => part.command)?.text
  return (
    <div className="flex items-start gap-1 pl-5.5">
      <p className="wrap-anywhere min-w-0 flex-1 py-0.5 text-muted text-xs">
        {parts.map(({ text, command }) =>
          command ? (
            <code key={text} className="rounded-sm bg-raised px-1 py-px text-2xs text-ink">
              {text}
            </code>
          ) : (
            <span key={text}>{text}</span>
          ),
        )}
      </p>
      {command && <CopyButton text={command} what={`the command that exports ${what}`} className="-mr-1.5" />}
    </div>
  )
}

function remedyParts(remedy: string) {
  if (remedy.startsWith('az ')) return [{ text: remedy, command: true }]
  return remedy
    .split('`')
    .map((text, index) => ({ text, command: index % 2 === 1 }))
    .filter(({ text }) => text.trim() !== '')
}

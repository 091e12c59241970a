import { CopyButton } from '../ui/copy-button.tsx'
import { remedyLines } from './remedy-lines.ts'

/** Why something is missing and how to get it. Each command can be copied. */
export function RemedyText({ remedy, what }: { remedy: string; what: string }) {
  return (
    <div className="flex flex-col gap-0.5 pl-5.5">
      {remedyLines(remedy).map((parts) => {
        const command = parts.find((part) => part.command)?.text
        return (
          <div key={parts.map(({ text }) => text).join()} className="flex items-start gap-1">
            <p className="wrap-anywhere min-w-0 flex-1 py-0.5 text-muted text-xs">
              {parts.map(({ text, code }) =>
                code ? (
                  <code key={text} className="rounded-sm bg-raised px-1 py-px text-2xs text-ink">
                    {text}
                  </code>
                ) : (
                  <span key={text}>{text}</span>
                ),
              )}
            </p>
            {command && <CopyButton text={command} what={`the command for ${what}`} className="-mr-1.5" />}
          </div>
        )
      })}
    </div>
  )
}

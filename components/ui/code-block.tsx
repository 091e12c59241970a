import { CopyButton } from './copy-button.tsx'

/** Text to review and copy. Long lines wrap: a part that scrolled would hide how the command ends. */
export function CodeBlock({ text, what }: { text: string; what?: string }) {
  return (
    <div className="group relative rounded-md border border-line bg-raised">
      <pre className="wrap-anywhere whitespace-pre-wrap p-3 pr-11 text-ink text-xs leading-5">
        <code>{text}</code>
      </pre>
      <CopyButton text={text} what={what ?? 'the command'} className="absolute top-1.5 right-1.5 bg-raised" />
    </div>
  )
}

import { CopyButton } from './copy-button.tsx'

/** Text to review and copy. */
export function CodeBlock({ text, what }: { text: string; what?: string }) {
  return (
    <div className="group relative rounded-md border border-line bg-raised">
      <pre
        // Long lines scroll, and what scrolls must be reachable by keyboard.
        tabIndex={0}
        className="overflow-x-auto rounded-md p-3 pr-11 text-ink text-xs leading-5"
      >
        <code>{text}</code>
      </pre>
      <CopyButton text={text} what={what ?? 'the command'} className="absolute top-1.5 right-1.5 bg-raised" />
    </div>
  )
}

import { Eye, type LucideIcon, PencilLine, Wrench } from 'lucide-react'
import type { HoldingAnswer } from '#lib/server/investigate/investigation-answers.ts'

type AccessKind = HoldingAnswer['kind']

const accessWords: Readonly<Record<AccessKind, string>> = { control: 'Control', write: 'Write', read: 'Read' }
const icons: Readonly<Record<AccessKind, LucideIcon>> = { control: Wrench, write: PencilLine, read: Eye }

/** How far one gets into a resource: a sign and the word. */
export function AccessMark({ kind }: { kind: AccessKind }) {
  const Icon = icons[kind]
  return (
    <span className="inline-flex h-5 items-center gap-1.5 whitespace-nowrap text-muted text-xs">
      <Icon className="size-3.5 shrink-0" strokeWidth={1.7} aria-hidden="true" />
      {accessWords[kind]}
    </span>
  )
}

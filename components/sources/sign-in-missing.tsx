import { KeyRound } from 'lucide-react'
import type { CollectionRequest, SignInMissing as Missing } from '#lib/server/collection-answers.ts'
import { CodeBlock } from '../ui/code-block.tsx'
import { environmentCommands, signInCommands } from './clouds.ts'

/** There is no sign-in: what to do, and what was tried. */
export function SignInMissing({ answer: { tried }, request }: { answer: Missing; request: CollectionRequest }) {
  return (
    <div role="alert" className="flex flex-col gap-3 border-line border-t px-4 py-4">
      <p className="flex items-center gap-2 font-medium text-ink">
        <KeyRound size={16} className="text-high" aria-hidden="true" /> No sign-in to Azure was found on this machine
      </p>
      <div className="grid gap-4 lg:grid-cols-2">
        <div className="min-w-0">
          <p className="mb-1.5 text-muted">As yourself: run this in a terminal, then connect again.</p>
          <CodeBlock text={signInCommands(request)} what="the command that signs in" />
        </div>
        <div className="min-w-0">
          <p className="mb-1.5 text-muted">As a service principal: set these where Lanyard is started, and start it.</p>
          <CodeBlock text={environmentCommands(request)} what="the variables of a service principal" />
        </div>
      </div>
      <p className="text-muted text-xs">
        On a machine in Azure a managed identity is found by itself; in Kubernetes a workload identity is.
      </p>
      <details className="text-xs">
        <summary className="w-fit rounded-sm text-muted underline decoration-line-strong underline-offset-3 hover:text-ink">
          What was tried
        </summary>
        <ul className="mt-1.5 flex list-disc flex-col gap-1 pl-4 text-muted">
          {tried.map((one) => (
            <li key={one} className="wrap-anywhere">
              {one}
            </li>
          ))}
        </ul>
      </details>
    </div>
  )
}

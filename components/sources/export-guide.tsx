import { datasets } from '#lib/model/coverage.ts'
import { CodeBlock } from '../ui/code-block.tsx'
import { CopyButton } from '../ui/copy-button.tsx'
import { Section } from '../ui/page.tsx'
import { type ExportCommand, exportCommands, exportScript } from './export-commands.ts'

/** The commands that export a tenant, each with what it gives. */
export function ExportGuide() {
  return (
    <Section title="How to export your tenant" aside={<CopyButton text={exportScript} words="Copy all as a script" />}>
      <div className="flex flex-col gap-1 border-line border-b px-4 py-3 text-muted">
        <p>
          Sign in with <code className="rounded-sm bg-raised px-1 text-ink">az login</code> and run these in an empty
          folder, in Bash, zsh or the Cloud Shell; then drop the folder above.{' '}
          <em className="not-italic text-ink">Reader</em> at the tenant root group and{' '}
          <em className="text-ink not-italic">Directory Readers</em> are enough.
        </p>
        <p>
          Every command only reads. Leave out what you may not read: Lanyard then says what it does not know. The first
          two need the extension <code className="rounded-sm bg-raised px-1 text-ink">resource-graph</code>, which the
          Azure CLI offers to add.
        </p>
      </div>
      <ol>
        {exportCommands.map((command, index) => (
          <li key={command.title} className="border-line border-b last:border-b-0">
            <CommandStep step={index + 1} command={command} />
          </li>
        ))}
      </ol>
    </Section>
  )
}

function CommandStep({
  step,
  command: { title, gives, datasets: given, command, hint },
}: {
  step: number
  command: ExportCommand
}) {
  return (
    <div className="grid gap-x-6 gap-y-2 px-4 py-3 lg:grid-cols-[20rem_1fr]">
      <div className="flex gap-3">
        <span className="figures w-5 shrink-0 text-right text-faint">{step}</span>
        <div>
          <h3 className="font-medium text-ink">{title}</h3>
          <p className="text-muted text-xs">Gives {gives}.</p>
          <p className="mt-1 text-2xs text-faint">{given.map((one) => datasets[one]).join(' · ')}</p>
        </div>
      </div>
      <div className="min-w-0">
        <CodeBlock text={command} what={`the command for ${title}`} />
        {hint && <p className="mt-1.5 text-muted text-xs">{hint}</p>}
      </div>
    </div>
  )
}

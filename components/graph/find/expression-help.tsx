'use client'

import { reachable } from '#components/panels/panel-frame.tsx'
import { Dialog } from '#components/ui/dialog.tsx'
import { fields, functions, properties } from '#lib/expression/vocabulary.ts'

const examples: [string, string][] = [
  ['type:vm role:Owner', 'virtual machines that hold Owner: side by side means both'],
  ['severity>=high or tag.env=prod', 'either of the two'],
  ['kind=identity not worn', 'identities that nobody wears'],
  ['reach("kv-prod")', 'everybody who gets into kv-prod, and the roles by which'],
  ['-(group:rg-dev or group:rg-test)', 'nothing of these two resource groups'],
]

/** What can be written into the field that finds and hides. */
export function ExpressionHelp({ open, onOpenChange }: { open: boolean; onOpenChange: (open: boolean) => void }) {
  return (
    <Dialog
      open={open}
      onOpenChange={onOpenChange}
      title="Find and hide"
      description="A word is looked for in names. With these, more can be asked; capitals do not matter, and quotes hold words together."
      className="max-w-2xl"
    >
      <section ref={reachable} aria-label="Words to find by" className="min-h-0 space-y-4 overflow-y-auto px-4 py-4">
        <Words title="Examples" words={examples} />
        <Words
          title="Fields, with : for contains, = for exactly, != for not"
          words={fields.map(({ name, about, values, keyed, compares }) => [
            `${name}${keyed ? '.name=' : compares === 'text' ? ':' : '>='}`,
            values ? `${about}: ${values.join(', ')}` : about,
          ])}
        />
        <Words title="By themselves" words={properties.map(({ name, about }) => [name, about])} />
        <Words
          title="Of something by its name or id"
          words={functions.map(({ name, about }) => [`${name}("…")`, about])}
        />
        <p className="text-muted text-xs">
          What was not read is not known: it is not found, not hidden either, and counted apart.
        </p>
      </section>
    </Dialog>
  )
}

const Words = ({ title, words }: { title: string; words: (readonly [string, string])[] }) => (
  <section>
    <h3 className="mb-1 font-medium text-ink text-sm">{title}</h3>
    <dl className="grid grid-cols-[minmax(8rem,auto)_1fr] gap-x-4 gap-y-1 text-sm">
      {words.map(([word, about]) => (
        <div key={word} className="contents">
          <dt className="mono text-ink">{word}</dt>
          <dd className="text-muted">{about}</dd>
        </div>
      ))}
    </dl>
  </section>
)

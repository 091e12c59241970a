'use client'

import { Plus } from 'lucide-react'
import { useState } from 'react'
import { Button } from '#components/ui/button.tsx'
import type { OfferedChange } from '#lib/server/what-if-choices/offer.ts'
import { ChangeForm } from './change-form.tsx'
import type { StackedChange } from './stacked-change.ts'
import { useOffers } from './what-if-queries.ts'

const few = 6

/** What may be done to the node or the edge that is selected; one press puts it on the stack. */
export function OfferedChanges(props: {
  node: string
  to?: string
  name: string
  onAdd: (change: StackedChange) => void
}) {
  const { node, to, name, onAdd } = props
  const { data, error } = useOffers(node, to)
  const [all, setAll] = useState(false)
  const [form, setForm] = useState<OfferedChange>()
  if (form)
    return (
      <ChangeForm
        kind={form.kind}
        settled={form.fields}
        action="Add to the plan"
        onCancel={() => setForm(undefined)}
        onDone={(change) => {
          setForm(undefined)
          onAdd(change)
        }}
      />
    )
  const shown = all ? (data?.offers ?? []) : (data?.offers.slice(0, few) ?? [])
  return (
    <section aria-label={`What if, with ${name}`}>
      <h3 className="mb-1.5 font-medium text-ink">
        What if, with <span className="wrap-anywhere">{name}</span>
      </h3>
      {error ? <p role="alert">{error.message}</p> : null}
      {data?.offers.length === 0 ? (
        <p className="text-muted text-xs">
          Nothing to change here: select a resource, an identity, a role, a scope, or a line.
        </p>
      ) : null}
      <ul className="divide-y divide-line rounded-md border border-line empty:hidden">
        {shown.map((offer) => (
          <li key={JSON.stringify([offer.kind, offer.fields, offer.open])}>
            <button
              type="button"
              onClick={() =>
                offer.open.length > 0 ? setForm(offer) : onAdd({ kind: offer.kind, fields: offer.fields })
              }
              className="flex w-full items-start gap-2 px-2.5 py-1.5 text-left text-ink text-xs hover:bg-raised"
            >
              <Plus className="mt-0.5 size-3.5 shrink-0 text-accent-strong" aria-hidden="true" />
              <span className="min-w-0 wrap-anywhere">{offer.text}</span>
            </button>
          </li>
        ))}
      </ul>
      {data && data.offers.length > few && !all ? (
        <Button look="quiet" small className="mt-1" onClick={() => setAll(true)}>
          {data.offers.length - few} more
        </Button>
      ) : null}
      {all && data && data.total > data.offers.length ? (
        <p className="mt-1 text-muted text-xs">
          and {data.total - data.offers.length} more: add them from the list below.
        </p>
      ) : null}
    </section>
  )
}

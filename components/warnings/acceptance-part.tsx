'use client'

import { type FormEvent, useState } from 'react'
import { Button } from '#components/ui/button.tsx'
import type { JudgedFinding } from '#lib/server/answers.ts'
import { useAcceptance } from './use-acceptance.ts'

/** Who lives with the finding, why and until when; or the form to decide so. */
export function AcceptancePart({ finding }: { finding: JudgedFinding }) {
  const { mutate, isPending, error } = useAcceptance()
  const [open, setOpen] = useState(false)
  const { accepted, lapsed } = finding
  const refused = error ? (
    <p role="alert" className="text-critical text-xs">
      {error.message}
    </p>
  ) : null
  if (accepted)
    return (
      <div className="space-y-2">
        <p>
          {accepted.person} accepts it until {accepted.until}: {accepted.reason}
        </p>
        <Button small disabled={isPending} onClick={() => mutate({ act: 'withdraw', finding: finding.id })}>
          Take it back
        </Button>
        {refused}
      </div>
    )
  function accept(event: FormEvent<HTMLFormElement>) {
    event.preventDefault()
    const form = new FormData(event.currentTarget)
    const text = (name: string) => String(form.get(name) ?? '')
    const wanted = { finding: finding.id, reason: text('reason'), person: text('person'), until: text('until') }
    mutate({ act: 'accept', wanted })
  }
  return (
    <div className="space-y-2">
      {lapsed ? (
        <p>
          {lapsed.person} accepted it until {lapsed.until}: {lapsed.reason}
        </p>
      ) : null}
      {open ? (
        <form onSubmit={accept} className="grid gap-2">
          <Field name="reason" label="Why it may stay" />
          <Field name="person" label="Who accepts it" />
          <Field name="until" label="Until" type="date" />
          <div className="flex gap-2">
            <Button small look="primary" type="submit" disabled={isPending}>
              Accept
            </Button>
            <Button small look="quiet" onClick={() => setOpen(false)}>
              Cancel
            </Button>
          </div>
          {refused}
        </form>
      ) : (
        <Button small onClick={() => setOpen(true)}>
          Accept it until a day
        </Button>
      )}
    </div>
  )
}

function Field({ name, label, type = 'text' }: { name: string; label: string; type?: 'text' | 'date' }) {
  return (
    <label className="grid gap-1 text-muted text-xs">
      {label}
      <input
        name={name}
        type={type}
        required
        maxLength={1000}
        className="h-8 w-full rounded-md border border-line-strong bg-surface px-2 text-ink text-sm hover:border-line-control"
      />
    </label>
  )
}

'use client'

import { type FormEvent, useId, useState } from 'react'
import { Button } from '#components/ui/button.tsx'
import { CandidatePicker } from './candidate-picker.tsx'
import { type ChangeForm as Form, type FormField, formOf } from './change-forms.ts'
import type { StackedChange } from './stacked-change.ts'

/** The fields of one kind of change; those in `settled` are filled already. */
export function ChangeForm(props: {
  kind: string
  settled?: StackedChange['fields']
  action: string
  onDone: (change: StackedChange) => void
  onCancel: () => void
}) {
  const { kind, settled = {}, action, onDone, onCancel } = props
  const form = formOf(kind)
  const [fields, setFields] = useState(settled)
  if (!form) return null
  const missing = form.fields.filter(({ name }) => [fields[name] ?? ''].flat().every((value) => value.trim() === ''))
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (missing.length === 0) onDone({ kind, fields })
  }
  return (
    <form
      aria-label={form.title}
      onSubmit={submit}
      className="space-y-3 rounded-md border border-accent-line bg-bg p-3"
    >
      <h4 className="font-medium text-ink">{form.title}</h4>
      {form.fields.map((field) => (
        <Field
          key={field.name}
          field={field}
          fields={fields}
          onChange={(value) => setFields(changed(form, fields, field, value))}
        />
      ))}
      <div className="flex items-center gap-2">
        <Button look="primary" small type="submit" disabled={missing.length > 0}>
          {action}
        </Button>
        <Button look="quiet" small onClick={onCancel}>
          Cancel
        </Button>
        {missing.length > 0 ? (
          <span className="text-2xs text-muted">
            Still to choose: {missing.map(({ label }) => label.toLowerCase()).join(', ')}
          </span>
        ) : null}
      </div>
    </form>
  )
}

/** What depends on a field is chosen anew when that changes. */
function changed(form: Form, fields: StackedChange['fields'], field: FormField, value: string | string[]) {
  const next = { ...fields, [field.name]: value }
  for (const { name, of } of form.fields) if (of === field.name) delete next[name]
  return next
}

function Field(props: {
  field: FormField
  fields: StackedChange['fields']
  onChange: (value: string | string[]) => void
}) {
  const { field, fields, onChange } = props
  const { name, label, pick, of, many = false, hint } = field
  const id = useId()
  const value = fields[name] ?? (many ? [] : '')
  const narrowedBy = of === undefined ? undefined : [fields[of] ?? ''].flat()[0]
  if (pick && of !== undefined && !narrowedBy) return null
  if (pick)
    return (
      <fieldset>
        <legend className="mb-1 font-medium text-muted text-xs">{label}</legend>
        <CandidatePicker
          {...{ label, pick, many }}
          of={narrowedBy}
          chosen={[value].flat().filter(Boolean)}
          onChange={(chosen) => onChange(many ? chosen : (chosen[0] ?? ''))}
        />
      </fieldset>
    )
  return (
    <div>
      <label htmlFor={id} className="mb-1 block font-medium text-muted text-xs">
        {label}
      </label>
      <input
        id={id}
        value={value}
        onChange={(event) => onChange(event.target.value)}
        aria-describedby={hint ? `${id}-hint` : undefined}
        className="h-8 w-full rounded-md border border-line-strong bg-surface px-2.5 text-sm hover:border-line-control"
      />
      {hint ? (
        <p id={`${id}-hint`} className="mt-0.5 text-2xs text-muted">
          {hint}
        </p>
      ) : null}
    </div>
  )
}

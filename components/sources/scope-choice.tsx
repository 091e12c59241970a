'use client'
import { ChevronDown } from 'lucide-react'
import { useState } from 'react'
import type { CollectionRequest, SignedIn } from '#lib/server/collection-answers.ts'
import { Button } from '../ui/button.tsx'
import { Popover } from '../ui/popover.tsx'
import { FilterField } from '../ui/text-field.tsx'
import { requestWords } from './clouds.ts'

export interface Chosen {
  subscriptions: readonly string[]
  managementGroups: readonly string[]
}

interface Option {
  /** What is asked for: a subscription's GUID, a management group's own name. */
  key: string
  name: string
}

const lastSegment = (id: string) => id.slice(id.lastIndexOf('/') + 1)
const optionsOf = (some: readonly { id: string; name: string }[]): Option[] =>
  some.map(({ id, name }) => ({ key: lastSegment(id), name })).sort((one, other) => (one.name < other.name ? -1 : 1))

/** Which management groups and subscriptions are to be collected; nothing ticked is everything. */
export function ScopeChoice(props: {
  answer: SignedIn
  request: CollectionRequest
  onChoose: (chosen: Chosen) => void
}) {
  const { answer, request, onChoose } = props
  const [sought, seek] = useState('')
  const chosen: Chosen = {
    subscriptions: request.subscriptions ?? [],
    managementGroups: request.managementGroups ?? [],
  }
  const found = (options: Option[]) =>
    options.filter(({ key, name }) => `${name} ${key}`.toLowerCase().includes(sought.toLowerCase()))
  const groups = found(optionsOf(answer.managementGroups))
  const subscriptions = found(optionsOf(answer.subscriptions))
  const isNarrowed = chosen.subscriptions.length + chosen.managementGroups.length > 0
  return (
    <Popover
      button={
        <>
          <span className="text-faint">What</span>
          <span className="truncate">{requestWords({ ...request, cloud: 'public' })}</span>
          <ChevronDown size={13} className="-mr-1 text-faint" aria-hidden="true" />
        </>
      }
      sheetLabel="What is to be collected"
      sheetClassName="w-88 max-w-[calc(100vw-4.25rem)]"
    >
      <div className="p-2">
        <FilterField label="Find a group or subscription" value={sought} onChange={seek} />
        <div className="mt-2 max-h-72 overflow-y-auto">
          <Ticks
            label="Management groups, with all that is below"
            options={groups}
            chosen={chosen.managementGroups}
            onChange={(managementGroups) => onChoose({ ...chosen, managementGroups })}
          />
          <Ticks
            label="Subscriptions"
            options={subscriptions}
            chosen={chosen.subscriptions}
            onChange={(some) => onChoose({ ...chosen, subscriptions: some })}
          />
          {groups.length + subscriptions.length === 0 && (
            <p className="px-2 py-1.5 text-muted">Nothing that the sign-in sees is called so.</p>
          )}
        </div>
      </div>
      <div className="border-line border-t p-1.5">
        <Button
          look="quiet"
          small
          className="w-full justify-start"
          disabled={!isNarrowed}
          onClick={() => onChoose({ subscriptions: [], managementGroups: [] })}
        >
          Everything the sign-in sees
        </Button>
      </div>
    </Popover>
  )
}

function Ticks(props: {
  label: string
  options: Option[]
  chosen: readonly string[]
  onChange: (next: readonly string[]) => void
}) {
  const { label, options, chosen, onChange } = props
  if (options.length === 0) return null
  return (
    <fieldset>
      <legend className="px-2 py-1 font-medium text-muted text-xs">{label}</legend>
      {options.map(({ key, name }) => {
        const isChosen = chosen.includes(key)
        return (
          <label key={key} className="flex min-h-7 cursor-pointer items-center gap-2 rounded-sm px-2 hover:bg-raised">
            <input
              type="checkbox"
              className="size-3.5 shrink-0 accent-accent"
              checked={isChosen}
              onChange={() => onChange(isChosen ? chosen.filter((one) => one !== key) : [...chosen, key])}
            />
            <span className="min-w-0 flex-1 truncate text-ink" title={key}>
              {name}
            </span>
          </label>
        )
      })}
    </fieldset>
  )
}

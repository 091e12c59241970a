'use client'

import { Gem, Plus, X } from 'lucide-react'
import { useState } from 'react'
import { CertaintyMark } from '#components/panels/certainty-mark.tsx'
import { Button } from '#components/ui/button.tsx'
import { Dialog } from '#components/ui/dialog.tsx'
import { IconButton } from '#components/ui/icon-button.tsx'
import type { JewelAnswer } from '#lib/server/investigate/plan-answer.ts'
import { useJewels } from '../investigate-queries.ts'
import { useNames } from '../masked-names.ts'
import { NodeName } from '../node-name.tsx'
import { SubjectSearch } from '../subject/subject-search.tsx'
import { useChosenJewels } from './use-chosen-jewels.ts'

/** What must be kept out of reach: the worst that is reached, until others are chosen. */
export function JewelsPart({ node, shown }: { node: string; shown: JewelAnswer[] }) {
  const { jewels, setJewels } = useChosenJewels()
  const { nameOf } = useNames()
  const [isOpen, setOpen] = useState(false)
  const held = jewels.length > 0 ? jewels : shown.map((jewel) => jewel.node)
  const add = (jewel: string) => {
    setJewels([...new Set([...held, jewel])])
    setOpen(false)
  }
  return (
    <section aria-label="Crown jewels" className="rounded-lg border border-line bg-surface">
      <div className="flex flex-wrap items-center gap-2 border-line border-b px-4 py-2">
        <h3 className="flex items-center gap-1.5 font-medium text-ink text-sm">
          <Gem className="size-4 text-muted" aria-hidden="true" /> Crown jewels
        </h3>
        <p className="text-muted text-xs">
          {jewels.length > 0 ? 'as chosen' : 'the widest control that it reaches; choose others if you know better'}
        </p>
        <span className="ml-auto flex gap-1.5">
          {jewels.length > 0 ? (
            <Button small look="quiet" onClick={() => setJewels([])}>
              Take the defaults
            </Button>
          ) : null}
          <Button small onClick={() => setOpen(true)}>
            <Plus className="size-3.5" aria-hidden="true" /> Add a jewel
          </Button>
        </span>
      </div>
      <ul className="divide-y divide-line">
        {shown.map((jewel) => (
          <li key={jewel.node} className="flex min-h-9 flex-wrap items-center gap-x-3 gap-y-0.5 px-4 py-1">
            <NodeName {...jewel} />
            <span className="wrap-anywhere text-muted text-xs">{jewel.why}</span>
            <span className="ml-auto flex items-center gap-2">
              {jewel.reached === 'no' ? (
                <span className="text-muted text-xs">Not reached</span>
              ) : (
                <CertaintyMark certainty={jewel.reached} />
              )}
              <IconButton
                small
                label={`Leave out ${nameOf(jewel.node, jewel.name)}`}
                disabled={held.length < 2}
                onClick={() => setJewels(held.filter((one) => one !== jewel.node))}
              >
                <X />
              </IconButton>
            </span>
          </li>
        ))}
      </ul>
      {shown.length === 0 ? <p className="px-4 py-2 text-muted">No jewel was found in what was read.</p> : null}
      <Dialog open={isOpen} onOpenChange={setOpen} title="What must be kept out of reach?" className="max-w-2xl">
        <div className="min-h-0 space-y-3 overflow-y-auto p-3">
          <SubjectSearch label="Find a jewel" onChoose={add} />
          <Offered node={node} without={held} onAdd={add} />
        </div>
      </Dialog>
    </section>
  )
}

function Offered({ node, without, onAdd }: { node: string; without: string[]; onAdd: (jewel: string) => void }) {
  const { data } = useJewels(node)
  const { nameOf } = useNames()
  const left = data?.jewels.filter((jewel) => !without.includes(jewel.node)) ?? []
  if (left.length === 0) return null
  return (
    <section aria-label="Offered">
      <h3 className="mb-1 text-faint text-xs">Offered</h3>
      <ul className="divide-y divide-line rounded-md border border-line">
        {left.map((jewel) => (
          <li key={jewel.node}>
            <button
              type="button"
              onClick={() => onAdd(jewel.node)}
              className="flex w-full flex-wrap items-baseline gap-x-3 px-3 py-1.5 text-left hover:bg-raised"
            >
              <span className="wrap-anywhere font-medium text-ink">{nameOf(jewel.node, jewel.name)}</span>
              <span className="text-muted text-xs">{jewel.why}</span>
              <span className="ml-auto text-muted text-xs">
                {jewel.reached === 'no' ? 'not reached now' : 'reached now'}
              </span>
            </button>
          </li>
        ))}
      </ul>
    </section>
  )
}

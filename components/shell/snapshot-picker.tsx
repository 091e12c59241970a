'use client'
import { Check, Clock3, History, SkipForward } from 'lucide-react'
import type { Snapshot } from '#lib/model/snapshot.ts'
import { useSnapshot } from '../as-of/use-snapshot.ts'
import { useStatus } from '../queries.ts'
import { buttonClass } from '../ui/button.tsx'
import { IconButton } from '../ui/icon-button.tsx'
import { Menu } from '../ui/menu.tsx'
import { MenuChoice } from '../ui/menu-items.tsx'
import { Time } from '../ui/time.tsx'
import { dateWords, utcWords } from '../ui/time-words.ts'
import { coverageSummary } from './coverage-summary.ts'
import { tenantWords } from './tenant-name.tsx'

/** The time that every screen shows: the newest snapshot, or one chosen here or by the address. */
export function SnapshotPicker() {
  const { data } = useStatus()
  const [asked, setAsked] = useSnapshot()
  const newest = data?.snapshot
  if (!newest) return null
  const shown = asked === null ? newest : data.snapshots.find(({ id }) => id === asked)
  const isNewest = shown?.id === newest.id
  const choose = (id: number) => setAsked(id === newest.id ? null : id)
  return (
    <div className="flex items-center gap-1">
      <Menu
        label="Snapshots"
        className="w-92 max-w-[calc(100vw-16px)]"
        trigger={
          <button
            type="button"
            className={buttonClass({ look: 'secondary', small: true })}
            aria-label={`Snapshot: ${shown ? `taken ${dateWords(shown.takenAt)}${isNewest ? ', the newest' : ''}` : `${asked}, which is not there`}`}
            title={shown && utcWords(shown.takenAt)}
          >
            {isNewest ? (
              <Clock3 className="size-3.5 text-faint" aria-hidden="true" />
            ) : (
              <History className="size-3.5 text-accent-strong" aria-hidden="true" />
            )}
            <span className={isNewest ? 'max-md:sr-only' : 'text-accent-strong'}>
              {shown ? dateWords(shown.takenAt) : `Snapshot ${asked} is not there`}
            </span>
          </button>
        }
      >
        {groupsOf(data.snapshots).map(([tenant, snapshots]) => (
          // biome-ignore lint/a11y/useSemanticElements: a fieldset is not a group of a menu.
          <div key={tenant} role="group" aria-label={tenant}>
            <p aria-hidden="true" className="truncate px-2 pt-1.5 pb-1 text-faint text-xs">
              {tenant}
            </p>
            {snapshots.map((snapshot) => (
              <Choice
                key={snapshot.id}
                snapshot={snapshot}
                isNewest={snapshot.id === newest.id}
                isChosen={snapshot.id === shown?.id}
                onChoose={choose}
              />
            ))}
          </div>
        ))}
      </Menu>
      {!isNewest && (
        <IconButton label="Back to the newest snapshot" small className="max-sm:hidden" onClick={() => setAsked(null)}>
          <SkipForward className="size-3.5" aria-hidden="true" />
        </IconButton>
      )}
    </div>
  )
}

/** By tenant, in the order of the list: the last published first. */
const groupsOf = (snapshots: Snapshot[]) =>
  Map.groupBy(snapshots, (snapshot) => tenantWords(snapshot))
    .entries()
    .toArray()

function Choice(props: { snapshot: Snapshot; isNewest: boolean; isChosen: boolean; onChoose: (id: number) => void }) {
  const { snapshot, isNewest, isChosen } = props
  const { read, all, short } = coverageSummary(snapshot.coverage)
  return (
    <MenuChoice
      isChosen={isChosen}
      onChoose={() => props.onChoose(snapshot.id)}
      className="flex w-full cursor-default select-none items-start gap-2 rounded-md px-2 py-1.5 text-left outline-none focus:bg-raised"
    >
      <span className="mt-0.5 size-4 shrink-0">
        {isChosen ? <Check className="size-4 text-accent-strong" aria-hidden="true" /> : null}
      </span>
      <span className="min-w-0 flex-1">
        <span className="flex items-baseline gap-2 text-ink text-sm">
          <Time iso={snapshot.takenAt} />
          {isNewest && <span className="text-faint text-xs">newest</span>}
          <span className="figures ml-auto shrink-0 text-muted text-xs">
            {read} of {all} read{short > 0 && `, ${short} not in full`}
          </span>
        </span>
        <span className="block truncate text-muted text-xs">{snapshot.label}</span>
      </span>
    </MenuChoice>
  )
}

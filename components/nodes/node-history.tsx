import { ChangeStateMark } from '#components/history/change-state-mark.tsx'
import { fieldWords } from '#components/history/field-words.ts'
import { useNodeHistory } from '#components/queries.ts'
import { ErrorMessage } from '#components/ui/message.tsx'
import { Loading, Skeleton } from '#components/ui/skeleton.tsx'
import { Time } from '#components/ui/time.tsx'
import type { NodeHistoryEntry } from '#lib/server/history/get-node-history.ts'

/** Since when a node has been as it is, and what changed before: the newest first. */
export function NodeHistory({ id }: { id: string }) {
  const { data, error, refetch } = useNodeHistory(id)
  if (error) return <ErrorMessage error={error} retry={refetch} />
  return (
    <div className="max-w-3xl pt-4">
      <h2 className="sr-only">Since when it is so</h2>
      {data ? (
        <>
          <p className="mb-3 text-muted text-sm">
            {data.entries.length === 0
              ? 'It stands for no single fact of its own: compare two snapshots in History to see what changed around it.'
              : `In ${data.snapshots} ${data.snapshots === 1 ? 'snapshot' : 'snapshots'} of this tenant; each change is told by the first that shows it.`}
          </p>
          <ol className="divide-y divide-line">
            {data.entries.map((entry) => (
              <Entry key={`${entry.snapshot} ${entry.kind} ${entry.name} ${entry.state}`} entry={entry} />
            ))}
          </ol>
        </>
      ) : (
        <>
          <Loading what="its history" />
          <Skeleton className="h-32 w-full" />
        </>
      )}
    </div>
  )
}

function Entry({ entry: { takenAt, state, kindLabel, name, fields, gap } }: { entry: NodeHistoryEntry }) {
  return (
    <li className="grid gap-x-4 gap-y-1 py-2.5 md:grid-cols-[11rem_1fr]">
      <span className="text-muted text-sm">
        <Time iso={takenAt} />
      </span>
      <div className="min-w-0 space-y-0.5">
        <p className="flex flex-wrap items-baseline gap-x-3">
          {state === 'first' ? (
            <span className="text-muted text-xs">there in the oldest snapshot</span>
          ) : (
            <ChangeStateMark state={state} />
          )}
          <span className="wrap-anywhere text-ink">{name}</span>
          <span className="text-muted text-xs">{kindLabel}</span>
        </p>
        {fields.map((field) => (
          <p key={field.path.join('.')} className="wrap-anywhere text-muted text-sm">
            {fieldWords(field)}
          </p>
        ))}
        {gap ? <p className="text-muted text-sm">{gap}</p> : null}
      </div>
    </li>
  )
}

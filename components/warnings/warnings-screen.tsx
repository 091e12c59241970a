'use client'

import { useDeferredValue, useMemo } from 'react'
import { Glyph } from '#components/glyphs/glyph.tsx'
import { useWarnings } from '#components/queries.ts'
import { Page } from '#components/shell/page.tsx'
import { narrowed, searchable } from '#components/tables/narrowed.ts'
import { Button } from '#components/ui/button.tsx'
import { EmptyMessage, ErrorMessage } from '#components/ui/message.tsx'
import type { WarningsAnswer } from '#lib/server/answers.ts'
import { NotCheckedList } from './not-checked-list.tsx'
import { NotFoundList } from './not-found-list.tsx'
import { useWarningView } from './use-warning-view.ts'
import { warningEntries } from './warning-entry.ts'
import { warningFacets, warningText } from './warning-facets.ts'
import { WarningGroupPart } from './warning-group.tsx'
import { warningGroups } from './warning-groups.ts'
import { WarningsSkeleton } from './warnings-skeleton.tsx'
import { WarningsToolbar } from './warnings-toolbar.tsx'

const nothing: WarningsAnswer = { snapshotId: 0, rules: [], findings: [], notChecked: [], closed: [] }

/** Every finding, the worst first, each with its evidence and what to do; then what could not be judged. */
export function WarningsScreen() {
  const { data, error, refetch } = useWarnings()
  const view = useWarningView()
  const { rules, notChecked } = data ?? nothing
  const entries = useMemo(() => warningEntries(data ?? nothing), [data])
  const facets = useMemo(() => warningFacets(rules), [rules])
  const list = useMemo(() => searchable(entries, warningText), [entries])
  const text = useDeferredValue(view.text)
  const result = useMemo(() => narrowed(list, facets, { text, chosen: view.chosen }), [list, facets, text, view.chosen])
  const shown = useMemo(() => entries.filter((_, place) => result.shown[place]), [entries, result])
  const groups = useMemo(() => warningGroups(shown, view.grouping), [shown, view.grouping])
  const descriptions = useMemo(() => new Map(rules.map(({ id, description }) => [id, description])), [rules])
  const unchecked = new Set(notChecked.map(({ rule }) => rule))
  const found = new Set(entries.map(({ rule }) => rule))
  const notFound = rules.filter(({ id }) => !found.has(id) && !unchecked.has(id))
  const isGone = data && view.finding && !entries.some(({ id }) => id === view.finding)
  return (
    <Page
      title="Warnings"
      description="What is too strong, shared too widely or left over, with its evidence and what to do about it."
    >
      {error ? (
        <ErrorMessage error={error} retry={refetch} />
      ) : (
        <>
          <WarningsToolbar
            view={view}
            facets={facets}
            counts={result.counts}
            shown={shown.length}
            total={data && entries.length}
          />
          {isGone ? (
            <p role="status" className="rounded-md border border-line-strong bg-surface px-3 py-2 text-muted">
              The finding in this link is not in this snapshot: its cause may be gone.
            </p>
          ) : null}
          {data ? null : <WarningsSkeleton />}
          {groups.map((group) => (
            <WarningGroupPart
              key={`${view.grouping} ${group.key}`}
              group={group}
              grouping={view.grouping}
              description={view.grouping === 'rule' ? descriptions.get(group.key) : undefined}
              open={view.finding}
              onOpen={view.openFinding}
            />
          ))}
          {data && entries.length > 0 && shown.length === 0 ? (
            <EmptyMessage
              icon={<Glyph category="security" size={24} />}
              title="Nothing matches"
              action={<Button onClick={view.clear}>Clear the filters</Button>}
            >
              None of the {entries.length} findings fits all of the filters.
            </EmptyMessage>
          ) : null}
          {data && entries.length === 0 ? (
            <EmptyMessage icon={<Glyph category="security" size={24} />} title="No findings">
              {notChecked.length > 0
                ? 'Some rules could not be judged: below is what is missing for them.'
                : 'Every rule had what it needed, and none found anything.'}
            </EmptyMessage>
          ) : null}
          {notChecked.length > 0 ? <NotCheckedList notChecked={notChecked} rules={rules} /> : null}
          {notFound.length > 0 && !view.isNarrowed ? <NotFoundList rules={notFound} /> : null}
        </>
      )}
    </Page>
  )
}

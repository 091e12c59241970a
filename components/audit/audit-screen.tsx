'use client'
import { Download, ScrollText } from 'lucide-react'
import { parseAsString, parseAsStringLiteral, useQueryStates } from 'nuqs'
import { useRef } from 'react'
import { auditActions } from '#lib/model/audit-entry.ts'
import { Page } from '../shell/page.tsx'
import { TableSkeleton } from '../tables/table-skeleton.tsx'
import { useNarrowScreen } from '../tables/use-narrow-screen.ts'
import { Button, buttonClass } from '../ui/button.tsx'
import { counted } from '../ui/count-words.ts'
import { EmptyMessage, ErrorMessage } from '../ui/message.tsx'
import { Select } from '../ui/select.tsx'
import { TableShell } from '../ui/table-shell.tsx'
import { auditParameters, useAudit } from './audit-queries.ts'
import { AuditTable } from './audit-table.tsx'
import { SessionsPart } from './sessions-part.tsx'

const any = 'everything'
const choices = [any, ...auditActions].map((action) => ({ value: action, label: action }))

/** Who did what with this Lanyard, and who is signed in. The address holds what is looked for. */
export function AuditScreen() {
  const [filter, setFilter] = useQueryStates({
    action: parseAsStringLiteral(auditActions),
    subject: parseAsString,
  })
  const log = useAudit(filter)
  const narrow = useNarrowScreen(640)
  const scroller = useRef<HTMLDivElement>(null)
  const [first] = log.data?.pages ?? []
  const entries = log.data?.pages.flatMap((page) => page.entries) ?? []
  const isNarrowed = filter.action !== null || filter.subject !== null

  const content = () => {
    if (log.error) return <ErrorMessage error={log.error} retry={() => log.refetch()} />
    if (!first) return <TableSkeleton what="entries" narrow={narrow} />
    if (entries.length > 0)
      return (
        <AuditTable
          entries={entries}
          total={first.total}
          narrow={narrow}
          scroller={scroller}
          onSubject={(subject) => setFilter({ subject })}
          onEnd={() => {
            if (log.hasNextPage && !log.isFetching) log.fetchNextPage()
          }}
        />
      )
    if (isNarrowed)
      return (
        <EmptyMessage
          title="Nothing of that was written down"
          icon={<ScrollText size={20} aria-hidden="true" />}
          action={<Button onClick={() => setFilter({ action: null, subject: null })}>Show everything</Button>}
        >
          No entry fits what you look for.
        </EmptyMessage>
      )
    return (
      <EmptyMessage title="Nothing was written down yet" icon={<ScrollText size={20} aria-hidden="true" />}>
        Whoever signs in, is refused, collects, imports, exports, accepts a warning or changes a setting stands here
        from then on.
      </EmptyMessage>
    )
  }
  return (
    <Page title="Audit log" description="Who did what with this Lanyard, which can only add to it." fill>
      <SessionsPart />
      <TableShell
        label="Audit log"
        className="min-w-0 flex-1"
        scrollRef={scroller}
        toolbar={
          <>
            <Select
              label="Action"
              value={filter.action ?? any}
              onChange={(action) => setFilter({ action: action === any ? null : (action as typeof filter.action) })}
              choices={choices}
            />
            {filter.subject ? (
              <Button onClick={() => setFilter({ subject: null })}>
                Only <span className="mono max-w-48 truncate">{filter.subject}</span> ×
              </Button>
            ) : null}
            <span className="ml-auto text-muted text-xs">
              {first ? counted(first.total, 'entry', 'entries') : null}
            </span>
            <a
              href={`/api/audit?${new URLSearchParams([...auditParameters(filter), ['format', 'csv']])}`}
              download
              className={buttonClass({ look: 'secondary' })}
            >
              <Download size={14} aria-hidden="true" /> CSV
            </a>
          </>
        }
        footer={
          first ? <p>An entry stays for {first.keptDays} days at least, and cannot be removed before.</p> : undefined
        }
      >
        {content()}
      </TableShell>
    </Page>
  )
}

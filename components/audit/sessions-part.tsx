'use client'
import { Button } from '../ui/button.tsx'
import { Section } from '../ui/page.tsx'
import { Time } from '../ui/time.tsx'
import { useEndSession, useSessions } from './audit-queries.ts'

/** Who is signed in now; each session can be ended at once. */
export function SessionsPart() {
  const { data, error } = useSessions()
  const ending = useEndSession()
  const refused = ending.error ?? error
  return (
    <Section title="Signed in now" aside={data ? `${data.sessions.length}` : undefined} className="shrink-0">
      {refused ? (
        <p role="alert" className="px-4 py-2 text-muted">
          {refused.message}
        </p>
      ) : null}
      <ul className="max-h-40 overflow-y-auto">
        {data?.sessions.map(({ idHash, name, role, lastSeenAt }) => (
          <li key={idHash} className="flex h-10 items-center gap-3 border-line border-b px-4 last:border-b-0">
            <span className="min-w-0 truncate text-ink">{name}</span>
            <span className="shrink-0 text-muted text-xs">{role}</span>
            <span className="ml-auto shrink-0 text-muted text-xs max-sm:hidden">
              last seen <Time iso={lastSeenAt} />
            </span>
            <Button
              small
              className="max-sm:ml-auto"
              disabled={ending.isPending}
              aria-label={`End the session of ${name}`}
              onClick={() => ending.mutate(idHash)}
            >
              End
            </Button>
          </li>
        ))}
      </ul>
    </Section>
  )
}

import type { CoverageCell, Dataset } from '#lib/model/coverage.ts'
import type { Facts } from '#lib/model/facts.ts'
import { takenAt } from '../names.ts'
import { events, signIns } from './break-in.ts'
import { type Chapter, chapters } from './chapters.ts'
import { Past } from './past.ts'

/** A snapshot of the sample's history. */
export interface StorySnapshot {
  takenAt: string
  label: string
  facts: Facts
  coverage: CoverageCell[]
}

interface Read {
  facts: Facts
  coverage: CoverageCell[]
}

/**
 * The two years that led to the sample tenant, the oldest first. Told backwards: each snapshot is the one after it with
 * what happened in between undone.
 * @param last the sample tenant as it was read from its exports: the last snapshot.
 */
export function storyOf(last: Read): StorySnapshot[] {
  const past = new Past(last.facts)
  const told = chapters.toReversed().map((chapter, back): StorySnapshot => {
    const { facts, coverage } = back === 0 ? last : readAt(chapter, past.facts, last.coverage)
    for (const undo of chapter.happened) undo(past)
    return { takenAt: chapter.takenAt, label: chapter.label, facts, coverage }
  })
  return told.reverse()
}

/** What an export of that day held. */
function readAt(chapter: Chapter, all: Facts, coverage: CoverageCell[]): Read {
  const facts = withoutLater(all, chapter.takenAt)
  const log = events.filter(
    ({ at }) => at < chapter.takenAt && ninetyDays > Date.parse(chapter.takenAt) - Date.parse(at),
  )
  const read = new Map<Dataset, number>()
  if (log.length > 0) read.set('activityEvents', log.length)
  for (const dataset of chapter.notRead ?? []) read.set(dataset, 0)
  const unread = chapter.notRead?.includes('federatedCredentials') ?? false
  return {
    facts: {
      ...facts,
      activityEvents: [...log],
      signIns: log.length > 0 ? [...signIns] : [],
      federatedCredentials: unread ? [] : facts.federatedCredentials,
    },
    coverage: coverage.map(({ remedy, ...cell }): CoverageCell => {
      const count = read.get(cell.dataset)
      if (count === 0) return { ...cell, state: 'absent', count, remedy: 'export the federated credentials as well' }
      if (count !== undefined) return { ...cell, state: 'imported', count }
      return { ...cell, count: countOf(cell, facts), ...(remedy === undefined ? {} : { remedy }) }
    }),
  }
}

/** The Activity Log keeps what is younger. */
const ninetyDays = 90 * 24 * 60 * 60 * 1000

/** Coverage counts what was read; only these datasets change in number over the story. */
function countOf({ dataset, count }: CoverageCell, facts: Facts): number {
  const kinds = {
    resources: 'resources',
    roleAssignments: 'roleAssignments',
    federatedCredentials: 'federatedCredentials',
  } as const
  if (dataset in kinds) return facts[kinds[dataset as keyof typeof kinds]].length
  if (dataset === 'directory') return facts.principals.length + facts.applications.length
  if (dataset === 'lastSignIns') return facts.lastSignIns.length
  return count
}

/** Without what was given or made on a later day, and with the last sign-ins of then. */
function withoutLater(all: Facts, at: string): Facts {
  const then = Date.parse(at)
  const isLater = (time: string | undefined) => time !== undefined && Date.parse(time) > then
  const past = new Past(all)
  const older = Date.parse(takenAt) - then
  for (const { id, createdAt } of past.facts.principals) if (isLater(createdAt)) past.forgetPrincipal(id)
  past.remove('roleAssignments', ({ createdAt }) => isLater(createdAt))
  past.remove('appRoleAssignments', ({ createdAt }) => isLater(createdAt))
  const facts = past.facts
  return {
    ...facts,
    principals: facts.principals.map((principal) => ({
      ...principal,
      credentials: principal.credentials?.filter(({ startsAt }) => !isLater(startsAt)),
    })),
    applications: facts.applications.map((application) => ({
      ...application,
      credentials: application.credentials?.filter(({ startsAt }) => !isLater(startsAt)),
    })),
    lastSignIns: facts.lastSignIns.map(({ id, at: signedIn }) => ({
      id,
      at: new Date(Date.parse(signedIn) - older).toISOString(),
    })),
  }
}

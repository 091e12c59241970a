import type { TenantIndex } from '../graph/tenant/tenant-index.ts'
import { overlaidAccess } from '../graph/what-if/overlaid-access.ts'
import { thoughtThrough } from '../graph/what-if/what-if.ts'
import { type CutStep, changeOf } from './cut-step.ts'
import { type Jewel, jewelOf } from './jewel.ts'
import { type Reached, reachedJewels } from './reached-jewels.ts'
import { type Subject, subjectOf } from './subject.ts'

export interface Asked {
  subject: Subject
  jewels: readonly Jewel[]
  /** When it would be done, ISO 8601. */
  at: string
}

/** A tenant in which steps of containment have been taken: it is thought anew, with nothing of a network in it. */
export interface TenantLeft {
  index: TenantIndex
  subject: Subject
  /** Those of the question, in its order: no step moves a scope or a door, but an identity may be another. */
  jewels: readonly Jewel[]
  /** Ids of entries of doors that are taken away, which the index still has. */
  taken: ReadonlySet<string>
}

export function tenantLeft(index: TenantIndex, { subject, jewels, at }: Asked, steps: CutStep[]): TenantLeft {
  const taken = new Set(steps.flatMap((step) => (step.kind === 'removeDoorEntry' ? [step.entry.id as string] : [])))
  const changes = steps.flatMap((step) => changeOf(step)?.change ?? [])
  if (changes.length === 0) return { index, subject, jewels, taken }
  const { overlay } = thoughtThrough(index, changes, at)
  overlaidAccess(overlay)
  const found = subjectOf(overlay.index, subject.node)
  return {
    index: overlay.index,
    subject: 'several' in found ? { ...subject, starts: [] } : found,
    jewels: jewels.some(({ identity }) => identity)
      ? jewels.map((jewel) => (jewel.identity ? (jewelOf(overlay.index, jewel.node) ?? jewel) : jewel))
      : jewels,
    taken,
  }
}

/** How each jewel is reached in it. */
export function reachedIn({ index, subject, jewels, taken }: TenantLeft): Reached[] {
  const starts = subject.starts.map(({ principal }) => principal)
  return reachedJewels(index, jewels, { starts, taken })
}

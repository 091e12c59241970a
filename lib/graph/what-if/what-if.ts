import type { PrincipalId } from '../../model/guid.ts'
import { scopeId } from '../../model/scope.ts'
import type { Question, Verdict } from '../../model/verdict.ts'
import { accessOf } from '../becoming/access.ts'
import type { ManagedIdentity } from '../tenant/managed-identities.ts'
import type { TenantIndex } from '../tenant/tenant-index.ts'
import { ask } from '../verdict/ask.ts'
import { type AccessChange, accessChanges } from './accesses.ts'
import { affectedPrincipals } from './affected-principals.ts'
import { type Change, ChangeRefused, type Note } from './change.ts'
import type { DelayId } from './clock.ts'
import { Draft } from './draft.ts'
import { gonePrincipals } from './gone-principals.ts'
import { type IdentityChanges, identityChanges, touchedIdentities } from './identity-changes.ts'
import { movedQuestions } from './moved-questions.ts'
import { type Overlay, overlaid } from './overlaid.ts'
import { overlaidAccess } from './overlaid-access.ts'
import { fallsOf, type PathChanges, pathChanges, type RadiusChange, radiusChanges } from './path-changes.ts'

/** What a tenant would be like after some changes, held against what it is like. Nothing is changed. */
export interface WhatIf extends IdentityChanges {
  overlay: Overlay
  /** Whoever is given or loses something; the first of `affected` are looked at. */
  accesses: AccessChange[]
  affected: number
  radii: RadiusChange[]
  paths: PathChanges & { delay: DelayId }
  /** Those of the questions whose answer is another. */
  verdicts: VerdictChange[]
  /** The same of what those may do who lose or gain a role, without being asked. */
  movedVerdicts: VerdictChange[]
  /** The changes in order, each with commands to review. */
  plan: { words: string; commands: string[]; notes: Note[] }[]
}

export interface VerdictChange {
  question: Question
  before: Verdict
  after: Verdict
}

export interface Asked {
  /** When it would be done: identities that go are marked with it. ISO 8601. */
  at: string
  questions?: Question[]
}

/** How many principals and ways are put into words: a group may have ten thousand members. */
const mostPrincipals = 300
const mostPaths = 100
/** How many of them, and of the identities touched, are compared by who can become whom. */
const mostCompared = 100

/** @throws {ChangeRefused} that names the change, where one cannot be made. */
export function whatIf(index: TenantIndex, changes: Change[], { at, questions = [] }: Asked): WhatIf {
  const { overlay, plan } = thoughtThrough(index, changes, at)
  const access = overlaidAccess(overlay)
  const gone = gonePrincipals(overlay)
  const touched = touchedIdentities(overlay)
  const affected = new Set<PrincipalId>([...gone, ...affectedPrincipals(overlay)])
  const looked = [...affected].slice(0, mostPrincipals)
  const sides = { before: { index, access: accessOf(index) }, after: { index: overlay.index, access } }
  const starts = [...affected].filter((one) => !gone.has(one))
  const targets = touched.flatMap(({ was, is }): ManagedIdentity[] => {
    const identity = is ?? was
    return identity?.principalId ? [identity] : []
  })
  const accesses = accessChanges(overlay, looked, sides)
  const falls = fallsOf(sides, starts.slice(0, mostCompared))
  const looking = targets.slice(0, mostCompared)
  const paths = pathChanges(sides, { falls, targets: looking }, mostPaths)
  // Only the first of both ends are compared; the others are counted.
  const left = starts.length + targets.length - falls.length - looking.length
  return {
    overlay,
    accesses,
    affected: affected.size,
    ...identityChanges(overlay),
    radii: radiusChanges(falls),
    paths: { ...paths, notCompared: paths.notCompared + left, delay: pathDelay(overlay) },
    verdicts: verdictChanges(overlay, gone, questions),
    movedVerdicts: verdictChanges(overlay, gone, movedQuestions(accesses)),
    plan,
  }
}

/** The tenant as the changes would leave it, with the plan. @throws {ChangeRefused} */
export function thoughtThrough(index: TenantIndex, changes: Change[], at: string): Pick<WhatIf, 'overlay' | 'plan'> {
  const draft = new Draft(index, at)
  const plan = changes.map((change, number) => planned(draft, change, number))
  return { overlay: overlaid(index, draft.edits), plan }
}

function planned(draft: Draft, change: Change, number: number): WhatIf['plan'][number] {
  try {
    const commands = change.commands(draft)
    const step = { words: change.words(draft.index), commands, notes: change.notes?.(draft) ?? [] }
    change.apply(draft)
    return step
  } catch (error) {
    if (error instanceof ChangeRefused)
      throw new ChangeRefused(`change ${number + 1}, ${change.kind}: ${error.message}`)
    throw error
  }
}

/** When ways have opened and closed at the latest; tokens that were taken on a way before live on. */
const pathDelay = ({ edits }: Overlay): DelayId =>
  edits.groupMemberships.size > 0 ? 'groupChange' : edits.roleAssignments.size > 0 ? 'roleChange' : 'atOnce'

function verdictChanges(
  { before, index, edits }: Overlay,
  gone: Set<PrincipalId>,
  questions: Question[],
): VerdictChange[] {
  const nothing = (text: string): Verdict => ({ answer: 'no', because: [{ kind: 'none', text }] })
  return questions.flatMap((question) => {
    const scope = scopeId(question.scope)
    const was = ask(before, question)
    const is = gone.has(question.principalId.toLowerCase() as PrincipalId)
      ? nothing('the identity is deleted; tokens that were issued before stay good for up to 24 hours')
      : edits.resources.has(scope) && !edits.resources.get(scope)
        ? nothing('there is nothing at this scope any more')
        : ask(index, question)
    return was.answer === is.answer ? [] : [{ question, before: was, after: is }]
  })
}

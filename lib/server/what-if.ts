import { z } from 'zod'
import type { Explanation } from '#lib/explain/explanation.ts'
import { holderName, holderNode, nodeId, resourceName, scopeWords } from '#lib/graph/tenant/names.ts'
import type { TenantIndex } from '#lib/graph/tenant/tenant-index.ts'
import { certaintyOfLevel } from '#lib/graph/view/certainty-of-level.ts'
import { stepAnswer } from '#lib/graph/view/step-text.ts'
import type { Certainty } from '#lib/graph/view/view-types.ts'
import type { AccessChange, Moved } from '#lib/graph/what-if/accesses.ts'
import { ChangeRefused } from '#lib/graph/what-if/change.ts'
import { changeSchema } from '#lib/graph/what-if/change-schema.ts'
import { type Delay, type DelayId, delays } from '#lib/graph/what-if/clock.ts'
import type { PathChange } from '#lib/graph/what-if/path-changes.ts'
import { whatIf as answerOf, thoughtThrough as draftOf, type WhatIf } from '#lib/graph/what-if/what-if.ts'
import { shown } from '#lib/model/facts.ts'
import { type PrincipalId, principalId } from '#lib/model/guid.ts'
import { type ScopeId, scopeId } from '#lib/model/scope.ts'
import { type Question, questionSchema, type Verdict } from '#lib/model/verdict.ts'
import { RequestError } from './answered.ts'
import { type CertaintyCounts, certaintyCounts } from './certainty-counts.ts'
import { explainedVerdict } from './explain/explain-answer.ts'
import type { Tenant } from './runtime.ts'
import { unreadGroups } from './unread-groups.ts'

/** What is sent: changes in the order in which they would be made, and questions whose answers may be others after. */
export const whatIfSchema = z.strictObject({
  changes: z.array(changeSchema).min(1, 'give one change at least').max(100, 'give 100 changes at most'),
  questions: z.array(questionSchema).max(1000, 'give 1000 questions at most').default([]),
})
export type WhatIfRequest = z.output<typeof whatIfSchema>

interface Named {
  id: string
  name: string
  node: string
}

/** A scope by its node and in words. */
interface Place {
  node: string
  words: string
}

export interface MovedRole {
  role: string
  /** The name of the role is the tenant's own, or was not read. */
  custom?: true
  scope: Place
  /** The groups passed through. */
  through: Named[]
  delay: DelayId
}

export interface PathAnswer {
  from: Named
  to: Named
  certainty: Certainty
  /** Identities to become on the way, the last included. */
  ring: number
  /** The first step, in a sentence. */
  text: string
  technique: string
}

export interface WhatIfAnswer {
  /** In order; commands of the Azure CLI are text to review, which nothing runs. */
  plan: { text: string; commands: string[]; notes: { text: string; delay: DelayId }[] }[]
  /** How many principals hold something else than before; `accesses` are the first of them. */
  affected: number
  accesses: {
    who: Named
    /** Its identity is deleted: what stays assigned to it gives nothing once its tokens have expired. */
    isGone: boolean
    before: CertaintyCounts
    after: CertaintyCounts
    lost: MovedRole[]
    gained: MovedRole[]
  }[]
  broken: { resource: Named; identity: Named; how: 'dangling' | 'removed'; delay: DelayId }[]
  orphaned: { id: string; who: Named; role: string; custom?: true; scope: Place; delay: DelayId }[]
  cutOff: { identity: Named; name: string; issuer: string; subject: string; delay: DelayId }[]
  letIn: { identity: Named; name: string; issuer: string; subject: string; delay: DelayId }[]
  unworn: Named[]
  /** Identities that fall with a principal, before and after. */
  radii: { who: Named; before: CertaintyCounts; after: CertaintyCounts }[]
  paths: {
    opened: PathAnswer[]
    closed: PathAnswer[]
    openedCount: number
    closedCount: number
    notCompared: number
    delay: DelayId
  }
  verdicts: { question: Question; before: Verdict; after: Verdict; explanation: Explanation }[]
  /** Of those who lose or gain a role: what the role is for, where they may do it no more or may do it now. */
  movedVerdicts: {
    who: Named
    action: string
    scope: Place
    before: Verdict
    after: Verdict
    /** Of the verdict after. */
    explanation: Explanation
  }[]
  /** When things take effect, and why: every `delay` above is one of these. */
  clock: Delay[]
  /** What may be missing, in sentences. */
  notRead: string[]
}

/** What changes would do. @throws {RequestError} where one of them cannot be made */
export function whatIf(tenant: Tenant, { changes, questions }: WhatIfRequest): WhatIfAnswer {
  return wordsFor(computed(tenant, { changes, questions }))
}

/** The same before it is put into words. @throws {RequestError} */
export const computed = ({ index, snapshot }: Tenant, { changes, questions }: WhatIfRequest): WhatIf =>
  refusing(() => answerOf(index, changes, { at: snapshot.takenAt, questions }))

/** The tenant as changes would leave it, without what follows from that. @throws {RequestError} */
export const thoughtThrough = ({ index, snapshot }: Tenant, changes: WhatIfRequest['changes']): WhatIf['overlay'] =>
  refusing(() => draftOf(index, changes, snapshot.takenAt).overlay)

function refusing<Answer>(answer: () => Answer): Answer {
  try {
    return answer()
  } catch (error) {
    if (error instanceof ChangeRefused) throw new RequestError(400, error.message)
    throw error
  }
}

function wordsFor(found: WhatIf): WhatIfAnswer {
  const { before, index: after } = found.overlay
  const isKnown = (id: PrincipalId) => before.identities.byPrincipal.has(id) || before.directory.principals.has(id)
  const explained = ({ question, after: is }: { question: Question; after: Verdict }) =>
    explainedVerdict(isKnown(principalId(question.principalId)) ? before : after, question, is)
  const who = (id: PrincipalId) => named(isKnown(id) ? before : after, id)
  const identity = ({ key, name }: { key: string; name: string }): Named => ({
    id: key,
    name,
    node: nodeId.identity({ key }),
  })
  const credential = ({ identity: own, credential: one }: WhatIf['cutOff'][number], delay: DelayId) => ({
    identity: identity(own),
    name: one.name,
    issuer: one.issuer,
    subject: one.subject ?? one.claimsMatchingExpression ?? '',
    delay,
  })
  return {
    plan: found.plan.map(({ words, commands, notes }) => ({ text: words, commands, notes })),
    affected: found.affected,
    accesses: found.accesses.map((change) => accessAnswer(change, { before, after, who: who(change.principal) })),
    broken: found.broken.map(({ resource, identity: own, how, delay }) => ({
      resource: { id: shown(resource), name: resourceName(resource), node: nodeId.source(resource.id) },
      identity: identity(own),
      how,
      delay,
    })),
    orphaned: found.orphaned.map((one) => ({
      id: shown(one),
      who: who(one.principalId),
      role: roleName(after, one),
      ...customOf(after, one.roleId),
      scope: placeOf(after, one.scope),
      delay: 'tokens',
    })),
    cutOff: found.cutOff.map((one) => credential(one, 'tokens')),
    letIn: found.letIn.map((one) => credential(one, 'atOnce')),
    unworn: found.unworn.map(identity),
    radii: found.radii.map((one) => ({
      who: who(one.principal),
      before: certaintyCounts((surely) => one.before.get(surely) ?? 0),
      after: certaintyCounts((surely) => one.after.get(surely) ?? 0),
    })),
    paths: {
      ...found.paths,
      opened: found.paths.opened.map((path) => pathAnswer(after, path)),
      closed: found.paths.closed.map((path) => pathAnswer(before, path)),
    },
    verdicts: found.verdicts.map((one) => ({ ...one, explanation: explained(one) })),
    movedVerdicts: found.movedVerdicts.map(({ question, before: was, after: is }) => ({
      who: who(question.principalId as PrincipalId),
      action: 'action' in question ? question.action : question.dataAction,
      scope: placeOf(after, scopeId(question.scope)),
      before: was,
      after: is,
      explanation: explained({ question, after: is }),
    })),
    clock: delays,
    notRead: unreadGroups(after),
  }
}

const named = (index: TenantIndex, id: PrincipalId): Named => ({
  id,
  name: holderName(index, id),
  node: holderNode(index, id),
})

const placeOf = (index: TenantIndex, scope: ScopeId): Place => ({
  node: nodeId.target(scope),
  words: scopeWords(index, scope),
})

const roleName = ({ roles }: TenantIndex, one: { roleId: string; roleName?: string | undefined }) =>
  roles.get(one.roleId as never)?.name ?? one.roleName ?? one.roleId

const customOf = ({ roles }: TenantIndex, roleId: string): { custom?: true } =>
  roles.get(roleId as never)?.custom === false ? {} : { custom: true }

function accessAnswer(
  change: AccessChange,
  { before, after, who }: { before: TenantIndex; after: TenantIndex; who: Named },
) {
  const moved =
    (index: TenantIndex) =>
    ({ grant, delay }: Moved): MovedRole => ({
      role: grant.roleName,
      ...customOf(index, grant.assignment.roleId),
      scope: placeOf(index, grant.assignment.scope),
      through: grant.through.map((group) => named(index, group)),
      delay,
    })
  return {
    who,
    isGone: change.isGone,
    before: certaintyCounts((surely) => change.before.get(surely) ?? 0),
    after: certaintyCounts((surely) => change.after.get(surely) ?? 0),
    lost: change.lost.map(moved(before)),
    gained: change.gained.map(moved(after)),
  }
}

function pathAnswer(index: TenantIndex, { from, to, level, ring, first }: PathChange): PathAnswer {
  const { text, technique } = stepAnswer(index, { ...first, from, becomes: first.identity.name })
  return {
    from: named(index, from),
    to: { id: to.key, name: to.name, node: nodeId.identity(to) },
    certainty: certaintyOfLevel(level),
    ring,
    text,
    technique,
  }
}

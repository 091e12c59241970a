import { level } from '#lib/graph/tenant/level.ts'
import { holderName, holderNode, nodeId, resourceName, scopeWords } from '#lib/graph/tenant/names.ts'
import type { TenantIndex } from '#lib/graph/tenant/tenant-index.ts'
import { certaintyOfLevel } from '#lib/graph/view/certainty-of-level.ts'
import { placeOf } from '#lib/graph/view/door-place.ts'
import { whatIf } from '#lib/graph/what-if/what-if.ts'
import { type ContainmentClock, clockOf, containmentClocks } from '#lib/investigate/clock.ts'
import { type Containment, containmentOf, cutLevel } from '#lib/investigate/containment.ts'
import { type CutStep, changeOf } from '#lib/investigate/cut-step.ts'
import { defaultJewels, type Jewel, jewelOf } from '#lib/investigate/jewel.ts'
import { type Reached, reachedJewels } from '#lib/investigate/reached-jewels.ts'
import type { Subject } from '#lib/investigate/subject.ts'
import type { PrincipalId } from '#lib/model/guid.ts'
import { RequestError } from '../answered.ts'
import type { Tenant } from '../runtime.ts'
import { gapsIn } from './gaps.ts'
import type { NamedNode } from './investigation-answers.ts'
import type { ClockAnswer, ClockEntry, JewelAnswer, JewelsAnswer, PlanAnswer, PlanStep } from './plan-answer.ts'
import { asOf, subjectIn } from './subject-in.ts'

/** How many who lose something are named for each step. */
const mostBroken = 20

/** The fewest things to take away that keep a node from the jewels, in order. @throws {RequestError} */
export function planContainment(tenant: Tenant, node: string, chosen: readonly string[]): PlanAnswer {
  const { index, snapshot } = tenant
  const subject = subjectIn(tenant, node)
  const jewels = chosen.length > 0 ? chosen.map((one) => jewelIn(tenant, one)) : defaultJewels(index)
  const found = containmentOf(index, { subject, jewels, at: snapshot.takenAt })
  // Of the defaults, those that are not reached are many and say nothing.
  const told = chosen.length > 0 ? found.before : found.before.filter((one) => one.level > level.no)
  const steps = found.steps.map((step) => stepAnswer(tenant, { step, subject })).sort(byEffect)
  return {
    asOf: asOf(tenant),
    jewels: told.map(jewelAnswer),
    outcome: found.outcome,
    steps,
    verified: found.verified,
    fewest: found.fewest,
    why: whyOf(index, { found, subject }),
    unknownLeft: found.after.filter((one) => one.level === level.unknown).map(jewelAnswer),
    notRead: gapsIn(tenant, subject),
  }
}

/** The jewels that are taken when nobody chooses, and how a node reaches them. @throws {RequestError} */
export function listJewels(tenant: Tenant, node?: string): JewelsAnswer {
  const starts = node === undefined ? [] : subjectIn(tenant, node).starts.map(({ principal }) => principal)
  const reached = reachedJewels(tenant.index, defaultJewels(tenant.index), { starts })
  return { asOf: asOf(tenant), jewels: reached.sort((a, b) => b.level - a.level).map(jewelAnswer) }
}

/** Every step of containment, and when it takes effect. */
export const getClock = (): ClockAnswer => ({
  steps: containmentClocks.map((clock) => ({ kind: clock.kind, title: clock.title, ...clockAnswer(clock) })),
})

function jewelIn({ index }: Tenant, node: string): Jewel {
  const jewel = jewelOf(index, node)
  if (jewel) return jewel
  throw new RequestError(
    404,
    `\`${node}\` is nothing to keep in this snapshot: give the node of a resource, another scope, an identity or a directory role`,
  )
}

const jewelAnswer = ({ jewel: { node, name, kind, why }, level: surely }: Reached): JewelAnswer => ({
  node,
  name,
  kind,
  why,
  reached: surely === level.no ? 'no' : certaintyOfLevel(surely),
})

const clockAnswer = ({ delay: { id, label, why, reference }, staysOpen }: ContainmentClock): ClockEntry => ({
  delay: id,
  label,
  why,
  staysOpen,
  reference,
})

const order = ['atOnce', 'roleChange', 'session', 'groupChange', 'tokens', 'softDelete']

/** What takes effect first is done first; of these, what breaks least. */
const byEffect = (a: PlanStep, b: PlanStep) =>
  order.indexOf(a.clock.delay) - order.indexOf(b.clock.delay) || a.totalBroken - b.totalBroken

interface Taken {
  step: CutStep
  subject: Subject
}

function stepAnswer(tenant: Tenant, { step, subject }: Taken): PlanStep {
  const { index } = tenant
  const change = changeOf(step)
  const { text, edge } = wordsOf(index, step)
  const broken = brokenBy(tenant, { step, subject })
  return {
    id: `${step.kind} ${edge.from} ${edge.to}`,
    kind: step.kind,
    text,
    commands: change ? commandsOf(tenant, change.change) : [],
    edge,
    nodes: [edge.from, edge.to],
    clock: clockAnswer(clockOf(step.kind, step.kind === 'removeDoorEntry' && step.entry.outside !== undefined)),
    breaks: broken.slice(0, mostBroken),
    totalBroken: broken.length,
    ...(change ? { change: change.json } : {}),
  }
}

type Change = NonNullable<ReturnType<typeof changeOf>>['change']

const commandsOf = ({ index, snapshot }: Tenant, change: Change) =>
  whatIf(index, [change], { at: snapshot.takenAt }).plan.flatMap(({ commands }) => commands)

function wordsOf(index: TenantIndex, step: CutStep): { text: string; edge: { from: string; to: string } } {
  switch (step.kind) {
    case 'removeRoleAssignment': {
      const { principalId, roleId, roleName, scope } = step.assignment
      const role = index.roles.get(roleId)?.name ?? roleName ?? roleId
      return {
        text: `Take ${role} at ${scopeWords(index, scope)} from ${holderName(index, principalId)}.`,
        edge: { from: holderNode(index, principalId), to: nodeId.grant(roleId, scope) },
      }
    }
    case 'removeGroupMember':
      return {
        text: `Take ${holderName(index, step.member)} out of the group ${holderName(index, step.group)}.`,
        edge: { from: holderNode(index, step.member), to: nodeId.principal(step.group) },
      }
    case 'detachIdentity':
      return {
        text: `Take ${step.identity.name} off ${resourceName(step.resource)}.`,
        edge: { from: nodeId.source(step.resource.id), to: nodeId.identity(step.identity) },
      }
    case 'disableSystemAssigned':
      return {
        text: `Disable the system-assigned identity of ${resourceName(step.resource)}.`,
        edge: { from: nodeId.source(step.resource.id), to: nodeId.identity(step.identity) },
      }
    case 'removeFederatedCredential':
      return {
        text: `Remove the federated credential ${step.credential.name} of ${step.identity.name}.`,
        edge: { from: nodeId.federated(step.credential.id), to: nodeId.identity(step.identity) },
      }
    case 'removeDoorEntry': {
      const { entry } = step
      return {
        text: `Remove the ${entry.door.label} of ${holderName(index, entry.principal)} on ${placeOf(index, entry).words}: ${entry.gives}.`,
        edge: { from: holderNode(index, entry.principal), to: nodeId.door(entry) },
      }
    }
  }
}

/** What others lose: whoever is not the compromised node itself. */
function brokenBy({ index, snapshot }: Tenant, { step, subject }: Taken): PlanStep['breaks'] {
  const own = new Set<PrincipalId>(subject.starts.map(({ principal }) => principal))
  const who = (principal: PrincipalId): NamedNode => ({
    node: holderNode(index, principal),
    name: holderName(index, principal),
  })
  if (step.kind === 'removeDoorEntry')
    return [step.entry.principal, ...index.groups.below(step.entry.principal)]
      .filter((principal) => !own.has(principal))
      .map((principal) => ({ who: who(principal), text: `loses ${step.entry.gives}` }))
  const found = whatIf(index, [changeOf(step)!.change], { at: snapshot.takenAt })
  return [
    ...found.accesses
      .filter(({ principal, lost }) => !own.has(principal) && lost.length > 0)
      .map(({ principal, lost }) => ({
        who: who(principal),
        text: `loses ${lost.map(({ grant }) => `${grant.roleName} at ${scopeWords(index, grant.assignment.scope)}`).join(', ')}`,
      })),
    ...found.broken
      .filter(({ resource }) => nodeId.source(resource.id) !== subject.node)
      .map(({ resource, identity }) => ({
        who: { node: nodeId.source(resource.id), name: resourceName(resource) },
        text: `can no longer act as ${identity.name}`,
      })),
    ...found.cutOff
      .filter(({ credential }) => nodeId.federated(credential.id) !== subject.node)
      .map(({ credential, identity }) => ({
        who: { node: nodeId.federated(credential.id), name: credential.name },
        text: `is no longer let in as ${identity.name}`,
      })),
  ]
}

function whyOf(index: TenantIndex, { found, subject }: { found: Containment; subject: Subject }): string[] {
  const reached = found.before.filter((one) => one.level >= cutLevel)
  const own = reached.filter(({ jewel }) =>
    subject.starts.some(({ principal }) => principal === jewel.identity?.principalId),
  )
  const eligible = subject.starts.flatMap(({ principal }) =>
    index.groups
      .selfAndAbove(principal)
      .flatMap((holder) => index.assignmentsOf.get(holder) ?? [])
      .filter(({ assignment }) => assignment.state === 'eligible')
      .map(
        ({ assignment, role }) =>
          `${holderName(index, principal)} may activate ${role?.name ?? assignment.roleName ?? assignment.roleId} at ${scopeWords(index, assignment.scope)}, which is not in force now: end the eligibility too.`,
      ),
  )
  switch (found.outcome) {
    case 'nothing':
      return ['None of the jewels is reached, as far as was read.', ...eligible]
    case 'impossible':
      return own.length > 0
        ? own.map(
            ({ jewel }) => `${jewel.name} is had with ${subject.name} itself: there is nothing between them to cut.`,
          )
        : [
            `A way from ${subject.name} to a jewel leads only over what cannot be taken off, as the kubelet identity of a cluster: delete ${subject.name}, or the identity.`,
          ]
    case 'cut':
      return [
        ...(found.verified
          ? []
          : [
              'With these steps taken a jewel is still reached: a deny assignment that names a group or an identity no longer holds then. Take them, and ask again.',
            ]),
        ...(found.fewest
          ? []
          : [
              'Some ways need two roles together or end at a deny, so that fewer steps might do: none of these can be left out by itself.',
            ]),
        ...eligible,
      ]
  }
}

import { accessOf } from '#lib/graph/becoming/access.ts'
import type { Approach } from '#lib/graph/becoming/who-can.ts'
import type { ManagedIdentity } from '#lib/graph/tenant/managed-identities.ts'
import { holderName, holderNode, nodeId } from '#lib/graph/tenant/names.ts'
import type { TenantIndex } from '#lib/graph/tenant/tenant-index.ts'
import { certaintyOfLevel } from '#lib/graph/view/certainty-of-level.ts'
import { stepAnswer } from '#lib/graph/view/step-text.ts'
import { counted } from '#lib/graph/view/words.ts'
import type { PrincipalId } from '#lib/model/guid.ts'
import type { DetailItem, DetailSection } from '../answers.ts'
import { firstOf } from '../first-of.ts'
import { unreadGroups } from '../unread-groups.ts'
import { longest } from './grant-section.ts'

/** What else falls with a principal: identities it can become, nearest first, each with the last step to it. */
export function fallsSection(index: TenantIndex, principal: PrincipalId | undefined): DetailSection {
  const title = 'What falls with it'
  if (!principal) return { title, items: [], note: 'Its principal id is not known, so what falls with it is unknown.' }
  const { fallen } = accessOf(index).blastRadius(principal)
  return sectionOf(index, {
    title,
    items: firstOf(fallen, longest).map(({ identity, ring, level, ...step }) => ({
      text: identity.name,
      detail: `${counted(ring, 'step')} · ${stepAnswer(index, { ...step, becomes: identity.name }).text}`,
      node: nodeId.identity(identity),
      certainty: certaintyOfLevel(level),
    })),
    total: fallen.length,
    none: 'Nothing that was read lets it become another identity.',
  })
}

/** Who can become an identity, nearest first, each with its first step. */
export function becomersSection(index: TenantIndex, identity: ManagedIdentity): DetailSection {
  const list = accessOf(index).comeTo(identity)
  return sectionOf(index, {
    title: 'Who can become it',
    items: firstOf(list, longest).map((approach) => approachItem(index, approach)),
    total: list.length,
    none: identity.principalId ? 'Nobody that was read.' : 'Its principal id is not known, so this is unknown.',
  })
}

/** Who holds nothing at a scope, but can become somebody who does; nearest first. */
export function comersSection(index: TenantIndex, scope: number): DetailSection {
  const list = accessOf(index).reach(scope)
  const comers: Approach[] = []
  let direct = 0
  // Surest first, then nearest: who holds something itself comes before the others of its level.
  for (const approach of list)
    if (!approach.becomes) direct++
    else if (comers.length < longest) comers.push(approach)
  return sectionOf(index, {
    title: 'Who can come to it by becoming another',
    items: comers.map((approach) => approachItem(index, approach)),
    total: list.length - direct,
    none: 'Nobody that was read.',
  })
}

function approachItem(index: TenantIndex, { principal, ring, level, becomes }: Approach): DetailItem {
  const step = becomes && stepAnswer(index, { ...becomes, from: principal, becomes: becomes.identity.name }).text
  return {
    text: holderName(index, principal),
    detail: `${counted(ring, 'step')} · ${step}`,
    node: holderNode(index, principal),
    certainty: certaintyOfLevel(level),
  }
}

interface Listed {
  title: string
  items: DetailItem[]
  total: number
  /** Said where there are none and everything was read. */
  none: string
}

/** What is not listed may still be so where role assignments or members of groups were not read. */
function sectionOf(index: TenantIndex, { title, items, total, none }: Listed): DetailSection {
  const [unread] = unreadGroups(index)
  const notes = index.isRead('roleAssignments')
    ? [...(items.length === 0 ? [none] : []), ...(unread ? [unread] : [])]
    : ['Role assignments were not read.']
  return {
    title,
    items,
    ...(notes.length > 0 ? { note: notes.join(' ') } : {}),
    ...(total > items.length ? { total } : {}),
  }
}

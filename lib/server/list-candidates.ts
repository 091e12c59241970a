import { z } from 'zod'
import { userAssignedType } from '#lib/graph/tenant/managed-identities.ts'
import { holderName, placeWords, resourceName, scopeLabel, scopeWords } from '#lib/graph/tenant/names.ts'
import type { TenantIndex } from '#lib/graph/tenant/tenant-index.ts'
import { principalCategories, principalLabels } from '#lib/graph/view/words.ts'
import { type Resource, shown } from '#lib/model/facts.ts'
import type { PrincipalId } from '#lib/model/guid.ts'
import type { ScopeId } from '#lib/model/scope.ts'
import type { Category } from '#lib/resources/category.ts'
import { resourceTypeOf } from '#lib/resources/index.ts'
import type { Tenant } from './runtime.ts'

/** What a field of a change may be filled with. `of…` ones depend on what another field names. */
export const pickKinds = [
  'resource',
  'systemHost',
  'userHost',
  'slot',
  'userIdentity',
  'identityOfResource',
  'resourceGroup',
  'subscription',
  'scope',
  'principal',
  'group',
  'memberOfGroup',
  'role',
  'assignment',
  'credentialOfIdentity',
] as const
export type PickKind = (typeof pickKinds)[number]

export const candidatesQuery = z.object({
  pick: z.enum(pickKinds),
  /** Words that each must be found. */
  q: z.string().max(400).default(''),
  /** What the field that this one depends on names. */
  of: z.string().max(2000).default(''),
})
export type CandidatesQuery = z.output<typeof candidatesQuery>

/** One thing to choose; `value` goes into the field. */
export interface Candidate {
  value: string
  label: string
  sublabel: string
  category: Category
}

/** `GET /api/what-if/candidates`: the first that match; `more` where there are others. */
export interface CandidatesAnswer {
  candidates: Candidate[]
  more: boolean
}

const most = 30

/** Things that a field may be filled with, by words of their names and ids. */
export function listCandidates({ index }: Tenant, { pick, q, of }: CandidatesQuery): CandidatesAnswer {
  const words = q.toLowerCase().split(/\s+/).filter(Boolean)
  const candidates: Candidate[] = []
  for (const candidate of sources[pick](index, of.trim().toLowerCase())) {
    const text = `${candidate.label} ${candidate.sublabel} ${candidate.value}`.toLowerCase()
    if (!words.every((word) => text.includes(word))) continue
    if (candidates.length === most) return { candidates, more: true }
    candidates.push(candidate)
  }
  return { candidates, more: false }
}

type Source = (index: TenantIndex, of: string) => Iterable<Candidate>

const sources: Readonly<Record<PickKind, Source>> = {
  resource: (index) => resources(index, ({ type }) => type !== userAssignedType),
  systemHost: (index) =>
    resources(index, ({ wears }) => wears?.some(({ how, principalId }) => how === 'system' && principalId) ?? false),
  userHost: (index) => resources(index, ({ wears }) => wears?.some(({ identityId }) => identityId) ?? false),
  slot: (index) => resources(index, ({ type }) => type === 'microsoft.web/sites/slots'),
  userIdentity: (index) => resources(index, ({ type }) => type === userAssignedType),
  *identityOfResource(index, of) {
    for (const { identity, wear } of index.identities.wornBy.get(of as ScopeId) ?? [])
      if (wear.identityId)
        yield {
          value: wear.shownIdentityId ?? wear.identityId,
          label: identity.name,
          sublabel: 'user-assigned identity',
          category: 'identity',
        }
  },
  resourceGroup: (index) => index.facts.resourceGroups.map(({ id, shownId }) => container(index, id, shownId)),
  subscription: (index) => index.facts.subscriptions.map(({ id, shownId }) => container(index, id, shownId)),
  *scope(index) {
    const { managementGroups, subscriptions, resourceGroups } = index.facts
    for (const { id, shownId } of [...managementGroups, ...subscriptions, ...resourceGroups])
      yield container(index, id, shownId)
    yield* resources(index, () => true)
  },
  *principal(index) {
    for (const { principalId, name, kind } of index.identities.all)
      if (principalId)
        yield { value: principalId, label: name, sublabel: `${kind}-assigned identity`, category: 'identity' }
    for (const { id, kind } of index.facts.principals)
      if (!index.identities.byPrincipal.has(id))
        yield {
          value: id,
          label: holderName(index, id),
          sublabel: principalLabels[kind],
          category: principalCategories[kind],
        }
  },
  *group(index) {
    const seen = new Set<PrincipalId>()
    for (const { id } of [...index.facts.principals, ...index.facts.groupMemberships]) {
      if (seen.has(id as PrincipalId) || !index.groups.isGroup(id as PrincipalId)) continue
      seen.add(id as PrincipalId)
      const count = index.groups.memberships.members.get(id as PrincipalId)?.memberIds.length
      yield {
        value: id,
        label: holderName(index, id as PrincipalId),
        sublabel: count === undefined ? 'group, members not read' : `group of ${count}`,
        category: 'group',
      }
    }
  },
  *memberOfGroup(index, of) {
    for (const id of index.groups.memberships.members.get(of as PrincipalId)?.memberIds ?? []) {
      const kind = index.directory.principals.get(id)?.kind ?? 'unknown'
      const isIdentity = index.identities.byPrincipal.has(id)
      yield {
        value: id,
        label: holderName(index, id),
        sublabel: isIdentity ? 'managed identity' : principalLabels[kind],
        category: isIdentity ? 'identity' : principalCategories[kind],
      }
    }
  },
  *role(index) {
    const named = new Map<string, number>()
    for (const { name } of index.roles.values()) named.set(name.toLowerCase(), (named.get(name.toLowerCase()) ?? 0) + 1)
    for (const { id, name, custom } of index.roles.values())
      yield {
        value: named.get(name.toLowerCase()) === 1 ? name : id,
        label: name,
        sublabel: custom ? 'custom role' : 'built-in role',
        category: 'role',
      }
  },
  *assignment(index) {
    for (const one of index.facts.roleAssignments)
      yield {
        value: shown(one),
        label: `${index.roles.get(one.roleId)?.name ?? one.roleName ?? one.roleId} of ${holderName(index, one.principalId)}`,
        sublabel: `at ${scopeWords(index, one.scope)}${one.state === 'eligible' ? ', eligible' : ''}`,
        category: 'role',
      }
  },
  *credentialOfIdentity(index, of) {
    for (const { name, subject, issuer } of index.identities.byArmId.get(of as ScopeId)?.federated ?? [])
      yield {
        value: name,
        label: name,
        sublabel: `${subject ?? 'by an expression'} · ${issuer}`,
        category: 'federation',
      }
  },
}

function* resources(index: TenantIndex, isWanted: (resource: Resource) => boolean): Iterable<Candidate> {
  for (const resource of index.facts.resources) {
    if (!isWanted(resource)) continue
    const type = resourceTypeOf(resource.type, resource.kind)
    yield {
      value: shown(resource),
      label: resourceName(resource),
      sublabel: `${type.label} · ${placeWords(index, resource.id)}`,
      category: type.category,
    }
  }
}

const container = (index: TenantIndex, id: ScopeId, shownId: string | undefined): Candidate => ({
  value: shownId ?? id,
  label: index.scopeName(id),
  sublabel: [scopeLabel(index, id), placeWords(index, id)].filter(Boolean).join(' · '),
  category: 'scope',
})

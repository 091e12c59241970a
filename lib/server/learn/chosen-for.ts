import { type Grant, grantsOf } from '#lib/graph/reach/reach.ts'
import type { ManagedIdentity } from '#lib/graph/tenant/managed-identities.ts'
import { nodeId } from '#lib/graph/tenant/names.ts'
import type { TenantIndex } from '#lib/graph/tenant/tenant-index.ts'
import { doorsOf } from '#lib/graph/verdict/tenant-doors.ts'
import type { Miniature } from '#lib/learn/chapter.ts'
import type { PrincipalKind } from '#lib/model/facts.ts'
import { kindOfScope, type ScopeId } from '#lib/model/scope.ts'
import type { Tenant } from '../runtime.ts'
import { isOfCode } from './is-of-code.ts'

/** A node that shows an idea, and how it is drawn. */
export interface Chosen {
  focus: string
  /** The only way on from it that is drawn. */
  via?: string
  lens?: 'become'
  /** A container that is opened in place. */
  open?: string
  inward?: number
  outward?: number
}

type Choose = (tenant: Tenant) => Chosen | undefined

/** How an example of each kind is found: the first that was read. */
export const chosenFor: Record<Miniature, Choose> = {
  system: holding(({ kind, name, wornBy }) => kind === 'system' && wornBy.length === 1 && !name.includes('/slots/')),
  slot: identity(({ name }) => name.includes('/slots/')),
  user: holding(({ kind, wornBy }) => kind === 'user' && wornBy.length === 1),
  shared: holding(({ kind, wornBy }) => kind === 'user' && wornBy.length > 1),
  machine: worn('microsoft.compute/virtualmachines'),
  app: worn('microsoft.web/sites'),
  federated: identity(({ federated }) => federated.length > 0),
  secret: found('application-secret', 'identity-with-secret'),
  application: principal('servicePrincipal'),
  person: principal('user'),
  keys: ({ index, warnings }) => {
    const left = warnings.findings.filter(({ rule }) => rule === 'local-authentication-left-on')
    const isGiven = (node: string) =>
      index.assignmentsAt.get(index.tree.numbers.get(node.slice(node.indexOf(':') + 1) as ScopeId) ?? -1).length > 0
    const focus = (left.find(({ subject }) => isGiven(subject)) ?? left[0])?.subject
    return focus === undefined ? undefined : { focus, inward: 2, outward: 0 }
  },
  inherited: granted(({ assignment }, { tree }) => {
    const number = tree.numbers.get(assignment.scope)
    return kindOfScope(assignment.scope) === 'resourceGroup' && number !== undefined && tree.end[number]! > number + 1
  }, true),
  throughGroup: granted(({ through }) => through.length > 0),
  conditional: granted(({ conditional }) => conditional),
  door: ({ index }) => {
    for (const one of index.identities.all) {
      const [held] = one.principalId && one.state === 'live' ? doorsOf(index).of(one.principalId) : []
      if (held) return { focus: nodeId.identity(one), via: nodeId.door(held.entry) }
    }
  },
  becomes: ({ warnings }) => {
    const focus = warnings.findings.find(({ rule }) => rule === 'can-be-become')?.subject
    return focus === undefined ? undefined : { focus, lens: 'become', outward: 0 }
  },
  orphaned: found('orphaned-role-assignment'),
  onResource: granted(({ assignment }) => kindOfScope(assignment.scope) === 'resource'),
}

function identity(fits: (one: ManagedIdentity, index: TenantIndex) => boolean): Choose {
  return ({ index }) => {
    const found = index.identities.all.filter((each) => each.state === 'live' && fits(each, index))
    const one = found.find(isOfCode) ?? found[0]
    return one && { focus: nodeId.identity(one) }
  }
}

function holding(fits: (one: ManagedIdentity) => boolean): Choose {
  return identity(
    (one, index) => fits(one) && one.principalId !== undefined && grantsOf(index, one.principalId).length > 0,
  )
}

/** A resource of a type with an identity that holds something. */
function worn(type: string): Choose {
  return ({ index }) => {
    for (const [id, worn] of index.identities.wornBy)
      if (
        index.resourceById(id)?.type === type &&
        worn.some(
          ({ identity: { principalId } }) => principalId !== undefined && grantsOf(index, principalId).length > 0,
        )
      )
        return { focus: nodeId.source(id), inward: 0, outward: 3 }
  }
}

/** An identity with a role that is held that way. */
function granted(fits: (grant: Grant, index: TenantIndex) => boolean, open = false): Choose {
  return ({ index }) => {
    for (const one of index.identities.all) {
      if (one.state !== 'live' || one.principalId === undefined) continue
      const grant = grantsOf(index, one.principalId).find((each) => fits(each, index))
      if (!grant) continue
      const { roleId, scope } = grant.assignment
      const chosen = { focus: nodeId.identity(one), via: nodeId.grant(roleId, scope) }
      return open ? { ...chosen, open: nodeId.target(scope) } : chosen
    }
  }
}

/** One that holds something itself. */
function principal(kind: PrincipalKind): Choose {
  return ({ index }) => {
    const one = index.facts.principals.find((each) => each.kind === kind && index.assignmentsOf.has(each.id))
    return one && { focus: nodeId.principal(one.id) }
  }
}

/** What the first of the rules that found anything found it about. */
function found(...rules: string[]): Choose {
  return ({ warnings }) => {
    const [focus] = rules.flatMap((rule) => warnings.findings.find((one) => one.rule === rule)?.subject ?? [])
    return focus === undefined ? undefined : { focus }
  }
}

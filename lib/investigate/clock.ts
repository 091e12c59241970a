import { type Delay, type DelayId, delays, sessionDelay } from '../graph/what-if/clock.ts'
import type { StepKind } from './cut-step.ts'

/** A step of containment: when it really takes effect, and what stays open until then. */
export interface ContainmentClock {
  kind: StepKind | FurtherStep
  title: string
  delay: Delay
  staysOpen: string
}

/** Steps that no plan has, since they do more than to cut one edge. */
export type FurtherStep =
  | 'deleteIdentity'
  | 'deleteResource'
  | 'disablePrincipal'
  | 'removeDirectoryEntry'
  | 'revokeSessions'
  | 'rotateFederatedCredential'

const delayOf = (id: DelayId) => [...delays, sessionDelay].find((delay) => delay.id === id)!

const clock = (
  kind: ContainmentClock['kind'],
  title: string,
  [delay, staysOpen]: [DelayId, string],
): ContainmentClock => ({
  kind,
  title,
  delay: delayOf(delay),
  staysOpen,
})

/** From soonest to latest. */
export const containmentClocks: ContainmentClock[] = [
  clock('removeRoleAssignment', 'Remove a role assignment', [
    'roleChange',
    'what the role gave, while caches still have it; keys and secrets that were read with it stay good until they are renewed',
  ]),
  clock('removeDoorEntry', 'Remove an access policy, data role or administrator', [
    'roleChange',
    'what the entry gave, while caches still have it; secrets that were read stay known until they are renewed',
  ]),
  clock('revokeSessions', 'Revoke the sessions of a person', [
    'session',
    'services that do not ask again take the token that is there; sessions of applications of their own are not ended',
  ]),
  clock('disablePrincipal', 'Disable a person or a service principal', [
    'session',
    'tokens that were issued before, until they expire',
  ]),
  clock('removeGroupMember', 'Remove a member from a group', [
    'groupChange',
    'all that the group holds, for a managed identity with the tokens that it has; nobody can make them expire sooner',
  ]),
  clock('removeDirectoryEntry', 'Remove a directory role or an application permission', [
    'groupChange',
    'what it gave, with the tokens in which it is written; consents and credentials that were made meanwhile stay',
  ]),
  clock('detachIdentity', 'Take a user-assigned identity off a resource', [
    'tokens',
    'all that the identity holds, with tokens that the resource has taken; take its roles away to close them sooner',
  ]),
  clock('removeFederatedCredential', 'Remove a federated credential', [
    'tokens',
    'all that the identity holds, with tokens that the workload has taken; the next exchange is refused',
  ]),
  clock('rotateFederatedCredential', 'Give a federated credential another subject', [
    'tokens',
    'all that the identity holds, with tokens of the former subject; the next exchange is refused',
  ]),
  clock('disableSystemAssigned', 'Disable a system-assigned identity', [
    'tokens',
    'all that the identity holds, with tokens that the resource has taken; role assignments stay behind and are to be removed by themselves',
  ]),
  clock('deleteResource', 'Delete a resource', [
    'tokens',
    'what its identities hold, with tokens that were copied off it; user-assigned identities live on',
  ]),
  clock('deleteIdentity', 'Delete a user-assigned identity', [
    'tokens',
    'all that it held, with tokens from before; role assignments stay behind, and for 30 days it is kept among the deleted, where it can be neither restored nor purged',
  ]),
]

const byKind = new Map(containmentClocks.map((one) => [one.kind, one]))

/** @param outside of an entry of a door that opens something outside of Azure. */
export const clockOf = (kind: StepKind, outside = false): ContainmentClock =>
  byKind.get(kind === 'removeDoorEntry' && outside ? 'removeDirectoryEntry' : kind)!

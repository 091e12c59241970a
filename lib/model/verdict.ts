import { z } from 'zod'
import type { PrincipalId, RoleKey } from './guid.ts'
import type { ScopeId } from './scope.ts'

export const answers = ['yes', 'conditional', 'no', 'unknown'] as const
export type Answer = (typeof answers)[number]

/** Which pattern of which permission block decided; `block` counts from 0. */
export interface PermissionMatch {
  block: number
  pattern: string
  /** Condition written inside the role definition's block. */
  condition?: string
}

/**
 * Each reason is one step of the derivation and stands by itself. Its `path` is that of inheritance: from the scope where
 * it was given or denied down to the one asked for, both included; empty where the way between them was not read.
 */
export type Reason =
  | {
      kind: 'grant'
      assignmentId: ScopeId
      scope: ScopeId
      path: ScopeId[]
      roleId: RoleKey
      roleName: string
      /** Groups passed through, from the principal's own to the one that was assigned. Empty: assigned directly. */
      through: PrincipalId[]
      match: PermissionMatch
      /** Condition on the assignment. */
      condition?: string
      /** What the conditions limit, in words, where they are understood: `may assign only AcrPull`. */
      limits?: string
    }
  | {
      kind: 'eligible'
      assignmentId: ScopeId
      scope: ScopeId
      path: ScopeId[]
      roleId: RoleKey
      roleName: string
      through: PrincipalId[]
    }
  | {
      kind: 'takenAway'
      assignmentId: ScopeId
      scope: ScopeId
      path: ScopeId[]
      roleId: RoleKey
      roleName: string
      through: PrincipalId[]
      /** The notAction (or notDataAction) that took away what `match` gave. */
      match: PermissionMatch
      notPattern: string
    }
  | {
      kind: 'deny'
      denyId: ScopeId
      name: string
      scope: ScopeId
      path: ScopeId[]
      match: PermissionMatch
      condition?: string
    }
  | {
      /** An entry of another door than Azure RBAC: an access policy, a data role, an administrator. */
      kind: 'door'
      /** Id of the door, as `key-vault-access-policy`. */
      door: string
      entryId: ScopeId
      scope: ScopeId
      /** What the entry gives, in a few words: `secrets get, list`. */
      gives: string
      through: PrincipalId[]
      match: PermissionMatch
      /** What else must hold, in words. */
      condition?: string
    }
  | {
      /** Derived: no right to the data itself, but the right to a key that opens it. The reasons that follow say why. */
      kind: 'key'
      /** Id of the technique, as `storage-account-keys`. */
      technique: string
      scope: ScopeId
      /** The control-plane action that gives the key. */
      action: string
    }
  | { kind: 'none'; text: string }
  | { kind: 'gap'; gap: Gap; text: string }

/** What was missing for a certain answer. */
export type Gap =
  | { of: 'roleDefinition'; roleId: RoleKey; assignmentId: ScopeId }
  | { of: 'groupMembers'; groupId: PrincipalId; assignmentId: ScopeId }
  | { of: 'managementGroupPath'; scope: ScopeId; assignmentId?: ScopeId }
  | { of: 'scope'; scope: ScopeId }
  | { of: 'roleAssignments'; scope: ScopeId }
  /** Settings of a resource, without which nobody can tell whether its keys or its policies count. */
  | { of: 'settings'; scope: ScopeId }
  /** Whether a principal named by a door is a group that the one asked for is in. */
  | { of: 'principal'; principalId: PrincipalId; scope: ScopeId }
  | { of: 'cosmosRoles'; scope: ScopeId }
  | { of: 'cosmosRoleDefinition'; assignmentId: ScopeId }
  /** Who was let in inside a database, which cannot be seen from outside. */
  | { of: 'databaseUsers'; scope: ScopeId }

export interface Verdict {
  answer: Answer
  because: Reason[]
}

const question = { id: z.string(), principalId: z.string().min(1), scope: z.string().min(1) }
/** One question: a control-plane `action` or a `dataAction`, never both. */
export const questionSchema = z.union([
  z.strictObject({ ...question, action: z.string().min(1) }),
  z.strictObject({ ...question, dataAction: z.string().min(1) }),
])
export type Question = z.infer<typeof questionSchema>

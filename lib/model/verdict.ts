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

/** Each reason is one step of the derivation and stands by itself. */
export type Reason =
  | {
      kind: 'grant'
      assignmentId: ScopeId
      scope: ScopeId
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
      roleId: RoleKey
      roleName: string
      through: PrincipalId[]
    }
  | {
      kind: 'takenAway'
      assignmentId: ScopeId
      scope: ScopeId
      roleId: RoleKey
      roleName: string
      through: PrincipalId[]
      /** The notAction (or notDataAction) that took away what `match` gave. */
      match: PermissionMatch
      notPattern: string
    }
  | { kind: 'deny'; denyId: ScopeId; name: string; scope: ScopeId; match: PermissionMatch; condition?: string }
  | { kind: 'none'; text: string }
  | { kind: 'gap'; gap: Gap; text: string }

/** What was missing for a certain answer. */
export type Gap =
  | { of: 'roleDefinition'; roleId: RoleKey; assignmentId: ScopeId }
  | { of: 'groupMembers'; groupId: PrincipalId; assignmentId: ScopeId }
  | { of: 'managementGroupPath'; scope: ScopeId; assignmentId?: ScopeId }
  | { of: 'scope'; scope: ScopeId }
  | { of: 'roleAssignments'; scope: ScopeId }

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

import type { Permission, Resource } from '../../model/facts.ts'
import type { PrincipalId } from '../../model/guid.ts'
import type { ScopeId } from '../../model/scope.ts'
import type { Reason } from '../../model/verdict.ts'
import type { TenantIndex } from '../tenant/tenant-index.ts'
import type { Asked } from './asked.ts'

/** One entry of a door: who, on what, and what for. */
export interface DoorEntry {
  /** Unique among the entries of all doors. */
  id: ScopeId
  /** As the entry names it. */
  principal: PrincipalId
  /** Said by the entry itself; absent where it does not say. */
  isGroup?: boolean
  /** What of Azure it opens, and all below. Absent where it opens something `outside` of Azure. */
  scope?: ScopeId
  /** An API or the directory. */
  outside?: { id: string; name: string }
  /** In a few words: `secrets get, list`. */
  gives: string
  /** What it gives bears a name that the tenant chose. */
  custom?: true
  /** As data actions of Azure. Absent where the role behind it was not read. */
  permissions?: Permission[]
  /** What else must hold, in words. */
  condition?: string
}

/**
 * Who decides about the data of a target: the door alone, Azure `roles` alone, or `nobody`, because the door is shut
 * and roles do not count there; `unknown` where the settings that tell were not read.
 */
export type Decides = 'door' | 'roles' | 'nobody' | 'unknown'

/** A way into something that Azure RBAC does not show. One a file; to add one, add its file and a line to the index. */
export interface Door {
  id: string
  /** One entry of it: `access policy`. */
  label: string
  /** As a heading. */
  title: string
  /** What it is and whom it lets in, two sentences. */
  description: string
  /** Microsoft's page. */
  reference: string
  /** Types of the resources whose data it opens, lower case. Empty: it opens something outside of Azure. */
  targets: string[]
  /** Whether members of groups within the group named get in as well. */
  nested: boolean
  /** How entries spell what lies below a target, given as in a scope of Resource Manager. Absent: likewise. */
  spelled?: (below: string) => string
  /** Who decides about a target, whose facts are `undefined` where it was not listed. Absent: always the door. */
  decides?: (target: Resource | undefined) => Decides
  /** What of the door was not read, so that somebody may be let in unseen; `undefined` where nothing is missing. */
  unread?: (index: TenantIndex, target: ScopeId, asked: Asked) => (Reason & { kind: 'gap' }) | undefined
  /** All entries of a tenant; `targets` are the listed resources of its types. */
  entries(index: TenantIndex, targets: Resource[]): DoorEntry[]
}

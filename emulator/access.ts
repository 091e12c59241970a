import { rootScope, type ScopeId } from '#lib/model/scope.ts'
import type { IndexedTenant } from './tenant/indexed-tenant.ts'

/** What the identity that signs in to the emulator may read. */
export interface ReaderAccess {
  /** Scopes at which it is Reader. */
  readerAt: ScopeId[]
  /** Its application permissions of Microsoft Graph. */
  applicationPermissions: string[]
  /** Subscriptions that it is kept from. */
  deniedAt?: ScopeId[]
  /** Subscriptions that are no longer there. */
  vanished?: ScopeId[]
}

export const fullAccess: ReaderAccess = {
  readerAt: [rootScope],
  applicationPermissions: [
    'Application.Read.All',
    'AuditLog.Read.All',
    'Directory.Read.All',
    'GroupMember.Read.All',
    'RoleEligibilitySchedule.Read.Directory',
    'RoleManagement.Read.Directory',
    'User.ReadBasic.All',
  ],
}

/** Rights come from the scope itself and from everything above it. */
export function mayRead(access: ReaderAccess, azure: IndexedTenant, scope: ScopeId): boolean {
  const { readerAt, deniedAt = [], vanished = [] } = access
  if ([...deniedAt, ...vanished].some((gone) => scope === gone || scope.startsWith(`${gone}/`))) return false
  if (readerAt.includes(rootScope) || readerAt.includes(scope)) return true
  return azure.ancestorsOf(scope).some((above) => readerAt.includes(above))
}

/** Whoever may read something in a container knows of the container, and asks about what is in it. */
export function maySee(access: ReaderAccess, azure: IndexedTenant, container: ScopeId): boolean {
  if (mayRead(access, azure, container)) return true
  return access.readerAt.some((scope) => mayRead(access, azure, scope) && azure.isBelow(scope, container))
}

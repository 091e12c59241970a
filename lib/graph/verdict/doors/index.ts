import type { Door } from '../door.ts'
import { applicationPermission } from './application-permission.ts'
import { cosmosDbRole } from './cosmos-db-role.ts'
import { databaseAdministrator } from './database-administrator.ts'
import { directoryRole } from './directory-role.ts'
import { keyVaultAccessPolicy } from './key-vault-access-policy.ts'

/** Every door that is known beside Azure RBAC, in the order of the files. */
export const doors: readonly Door[] = [
  applicationPermission,
  cosmosDbRole,
  databaseAdministrator,
  directoryRole,
  keyVaultAccessPolicy,
]

import type { ResourceGroupName } from './containers.ts'
import { resourceGroupId } from './containers.ts'
import { userAssigned, userAssignedId } from './identities.ts'
import type { RoleName } from './roles.ts'

/** One role at one scope for one holder. `daysAgo` is when it was given. */
export interface Grant {
  to: string
  role: RoleName
  at: string
  daysAgo?: number
  condition?: string
  description?: string
}

/** Id of a resource by its name, with what lies inside it. */
export type ResourceOf = (name: string, child?: string) => string

/** Scopes, in few words. */
export const group = (name: ResourceGroupName) => resourceGroupId(name)
export const identity = (name: string) => userAssignedId(userAssigned(name))
export const container = (name: string) => `/blobServices/default/containers/${name}`

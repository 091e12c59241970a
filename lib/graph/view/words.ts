import type { PrincipalKind, Wear } from '../../model/facts.ts'
import type { Category } from '../../resources/category.ts'
import type { PrincipalState } from '../tenant/directory.ts'

/** Words shared by the pictures, panels and warnings. */
export const principalLabels: Record<PrincipalKind, string> = {
  user: 'user',
  group: 'group',
  servicePrincipal: 'service principal',
  managedIdentity: 'managed identity',
  device: 'device',
  foreignGroup: 'group of another tenant',
  unknown: 'principal',
}

export const principalCategories: Record<PrincipalKind, Category> = {
  user: 'person',
  group: 'group',
  servicePrincipal: 'application',
  managedIdentity: 'identity',
  device: 'device',
  foreignGroup: 'group',
  unknown: 'other',
}

export const stateWords: Record<PrincipalState, string> = {
  live: 'live',
  softDeleted: 'soft-deleted',
  deleted: 'deleted or foreign',
  notChecked: 'not checked',
}

/** How a resource wears an identity, as an edge label and as a sentence between the two names; and what for. */
export function wearWords(wear: Wear): { label: string; sentence: string; use?: string } {
  const { label, sentence } = howWords(wear)
  if (wear.usedFor === undefined) return { label, sentence }
  const purposes = wear.usedFor.join(', ')
  return { label: `${label}, for ${purposes}`, sentence, use: `Its settings say what for: ${purposes}.` }
}

function howWords(wear: Wear): { label: string; sentence: string } {
  const through = wear.through ? ` ${wear.through}` : ''
  switch (wear.how) {
    case 'system':
      return { label: 'system-assigned', sentence: 'has a system-assigned identity, which lives and dies with it:' }
    case 'user':
      return { label: 'user-assigned', sentence: 'names in its identity block the user-assigned identity' }
    case 'kubelet':
      return { label: 'kubelet', sentence: 'runs its nodes (kubelet) as' }
    case 'addOn':
      return { label: `add-on${through}`, sentence: `runs its add-on${through} as` }
    case 'webAppRouting':
      return { label: 'web app routing', sentence: 'routes web traffic (web app routing) as' }
    case 'podIdentity':
      return { label: 'pod identity', sentence: 'hands to its pods (pod identity)' }
    case 'nodeType':
      return { label: `node type${through}`, sentence: `puts on the machines of node type${through}` }
    case 'storage':
      return { label: 'storage', sentence: 'reaches its storage account as' }
    case 'managedDisk':
      return { label: 'managed disks', sentence: 'encrypts its managed disks as' }
    case 'other':
      return {
        label: wear.through ?? 'in its settings',
        sentence: `names in its settings${through ? ` (${wear.through})` : ''}`,
      }
  }
}

/** `1 resource`, `3 resources`. */
export const counted = (count: number, one: string, many = `${one}s`) =>
  `${count.toLocaleString('en')} ${count === 1 ? one : many}`

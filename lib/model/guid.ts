declare const principalBrand: unique symbol
declare const roleBrand: unique symbol
/** Object id of a principal in Microsoft Entra, lower case. ARM calls it `principalId` (in AKS: `objectId`). */
export type PrincipalId = string & { readonly [principalBrand]: true }
/** Key of a role definition: the last segment of its id, lower case, without dashes, because its prefix differs by source. */
export type RoleKey = string & { readonly [roleBrand]: true }

const guidPattern = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i

export const isGuid = (text: string) => guidPattern.test(text)

export const principalId = (text: string) => text.trim().toLowerCase() as PrincipalId

export function roleKey(roleDefinitionId: string): RoleKey {
  const trimmed = roleDefinitionId.trim()
  return trimmed
    .slice(trimmed.lastIndexOf('/') + 1)
    .replaceAll('-', '')
    .toLowerCase() as RoleKey
}

/** In a deny assignment: everyone in the tenant (`principalType` is `SystemDefined`). */
export const everyone = '00000000-0000-0000-0000-000000000000' as PrincipalId

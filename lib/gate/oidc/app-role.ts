/** What a person may do, by the app roles of the Entra application; each may what the ones before it may. */
export const appRoles = ['Viewer', 'Operator', 'Admin'] as const
export type AppRole = (typeof appRoles)[number]

/** The strongest of the roles in a token's `roles` claim. Anything but a list of these very words gives none. */
export function appRoleFrom(claim: unknown): AppRole | undefined {
  if (!Array.isArray(claim)) return undefined
  return appRoles.findLast((role) => claim.includes(role))
}

import { type Role, roles } from '../role.ts'

/** The strongest of the app roles in a token's `roles` claim. Anything but a list of these very words gives none. */
export function roleFrom(claim: unknown): Role | undefined {
  if (!Array.isArray(claim)) return undefined
  return roles.findLast((role) => claim.includes(role))
}

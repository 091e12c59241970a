/** What a person may do, the least first: read; also collect, import and decide; also set up. */
export const roles = ['Viewer', 'Operator', 'Admin'] as const
export type Role = (typeof roles)[number]

/** Whether somebody with a role may do what needs another one at least. */
export const isEnough = (role: Role, needed: Role): boolean => roles.indexOf(role) >= roles.indexOf(needed)

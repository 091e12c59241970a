import type { ManagedIdentity } from '../graph/tenant/managed-identities.ts'

const day = 86_400_000

/** Whole and broken days between two ISO times; `undefined` where the first is not known. */
export const daysSince = (time: string | undefined, now: string) =>
  time === undefined ? undefined : (Date.parse(now) - Date.parse(time)) / day

/** Days since an identity was made, as the directory or its resource tells. */
export const ageOf = ({ principal, resource, kind }: ManagedIdentity, now: string) =>
  daysSince(principal?.createdAt ?? (kind === 'user' ? resource?.createdAt : undefined), now)

import { createHash } from 'node:crypto'

/** The sample was taken at this moment; every other time in it is counted back from here. */
export const takenAt = '2026-11-20T08:00:00Z'

export const tenantName = 'Lantern Isles Ferries'
export const mailDomain = 'lanternisles.example'

/** The same readable name gives the same guid for ever, shaped like a random (version 4) one. */
export function guid(name: string): string {
  const hex = createHash('sha256').update(`lantern isles: ${name}`).digest('hex')
  const variant = '89ab'[Number.parseInt(hex[16]!, 16) % 4]
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-4${hex.slice(13, 16)}-${variant}${hex.slice(17, 20)}-${hex.slice(20, 32)}`
}

export const tenantId = guid('tenant')
/** Old Quay Boats was taken over; its subscription moved here, and two identities still belong to its tenant. */
export const oldQuayTenantId = guid('tenant of Old Quay Boats')

/** Object id in the directory of anyone or anything, by name. */
export const principalOf = (name: string) => guid(`principal ${name}`)
/** Application (client) id, by the principal's name. */
export const clientOf = (name: string) => guid(`client ${name}`)

const day = 24 * 60 * 60 * 1000

/** Time as Azure Resource Manager writes it, so many days before the sample was taken. */
export const daysBefore = (days: number) => new Date(Date.parse(takenAt) - days * day).toISOString()

/** Time as Microsoft Graph writes it: without fractions of a second. */
export const graphTime = (days: number) => daysBefore(days).replace(/\.\d+Z$/, 'Z')

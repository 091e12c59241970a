import { z } from 'zod'
import { type PrincipalId, principalId } from '#lib/model/guid.ts'
import { foldAscii, resourceTypeOf, type ScopeId, scopeId } from '#lib/model/scope.ts'
import { objectOf, textOf } from '#lib/resources/json-value.ts'
import type { JsonObject } from '#lib/resources/resource-type.ts'

/** Schemas and readings that several formats share. Exports write what does not apply as null, as `""`, or not at all. */
export const optionalText = z
  .unknown()
  .optional()
  .transform((value) => textOf(value))
export const neededText = z.string().trim().min(1)
export const texts = z
  .array(z.string())
  .nullish()
  .transform((list) => list ?? [])
export const principalText = neededText.transform(principalId)
export const flag = z
  .unknown()
  .optional()
  .transform((value) => value === true)

/** ISO 8601 in UTC, or `undefined` for what is no time. PowerShell 5 writes `/Date(0)/`; a time without a zone is in UTC. */
export const optionalTime = z
  .unknown()
  .optional()
  .transform((value) => isoTimeOf(textOf(value)))

function isoTimeOf(text: string | undefined): string | undefined {
  if (text === undefined) return undefined
  const ticks = /^\/Date\((-?\d+)\)\/$/.exec(text)
  const zoned = /(?:Z|[+-]\d\d:?\d\d)$/i.test(text) || !text.includes('T') ? text : `${text}Z`
  const time = new Date(ticks ? Number(ticks[1]) : zoned)
  return Number.isNaN(time.getTime()) ? undefined : time.toISOString()
}

/** An id and, where Azure spelled it another way, its spelling. */
export function idAndShown(text: string): { id: ScopeId; shownId?: string } {
  const id = scopeId(text)
  return id === text ? { id } : { id, shownId: text }
}

export function scopeAndShown(text: string): { scope: ScopeId; shownScope?: string } {
  const scope = scopeId(text)
  return scope === text ? { scope } : { scope, shownScope: text }
}

/** Type of something of Resource Manager, in lower case; from its id where the type is left out. */
export function armTypeOf(value: unknown): string | undefined {
  if (typeof value !== 'object' || value === null) return undefined
  if (value !== lastTyped.value) lastTyped = { value, type: readArmType(objectOf(value)) }
  return lastTyped.type
}

/** Every format asks for the type of the same value. */
let lastTyped: { value: object; type: string | undefined } = { value: {}, type: undefined }

function readArmType({ type, id }: JsonObject): string | undefined {
  if (typeof type === 'string' && type.includes('/')) return foldAscii(type).replace(/^\/(?:providers\/)?/, '')
  return typeof id === 'string' && id.startsWith('/') && type === undefined ? resourceTypeOf(scopeId(id)) : undefined
}

/**
 * `properties` where they are an object; otherwise the object itself, because the Azure CLI flattens properties into it
 * for some commands.
 */
export function bodyOf(value: unknown): JsonObject {
  const row = objectOf(value)
  return typeof row.properties === 'object' && row.properties !== null ? objectOf(row.properties) : row
}

export const tags = z
  .unknown()
  .optional()
  .transform((value) => {
    const named = Object.entries(objectOf(value)).map(([name, tag]) => [name, String(tag ?? '')] as const)
    return named.length === 0 ? undefined : (Object.fromEntries(named) as Record<string, string>)
  })

/** The object without its undefined fields, so that facts from different sources compare. */
export function compact<T extends object>(fields: T): T {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)) as T
}

/** Ids of what a list of directory objects holds; the retired Azure AD Graph says `objectId`. */
export function directoryIdsOf(list: unknown): PrincipalId[] {
  return (Array.isArray(list) ? list : []).flatMap((item) => {
    const { id, objectId } = objectOf(item)
    const text = textOf(objectId) ?? textOf(id)
    return text === undefined || text.startsWith('/') ? [] : [principalId(text)]
  })
}

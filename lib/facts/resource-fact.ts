import { z } from 'zod'
import type { Resource } from '#lib/model/facts.ts'
import { lastSegment, scopeId } from '#lib/model/scope.ts'
import { objectOf, textOf } from '#lib/resources/json-value.ts'
import { settingsOf } from '#lib/resources/settings.ts'
import { wearsOf } from '#lib/resources/wears.ts'
import {
  armTypeOf,
  bodyOf,
  compact,
  idAndShown,
  neededText,
  optionalText,
  optionalTime,
  tags as tagsField,
} from './fields.ts'

/** PowerShell's `ConvertTo-Json` turns what lies deeper than its `-Depth` into a text such as `@{type=…}`. */
const notCut = z
  .unknown()
  .optional()
  .refine((value) => typeof value !== 'string', 'it was cut off: export with `ConvertTo-Json -Depth 100`')

const schema = z.object({
  identity: notCut,
  properties: notCut,
  id: neededText.regex(/^\//, 'a resource id that begins with `/` is needed'),
  name: optionalText,
  kind: optionalText,
  location: optionalText,
  tags: tagsField,
  managedBy: optionalText,
  createdTime: optionalTime,
  changedTime: optionalTime,
  systemData: z.object({ createdAt: optionalTime, lastModifiedAt: optionalTime }).nullish().catch(undefined),
})

/** A resource as Resource Graph, Resource Manager or the Azure CLI gives it. */
export function resourceFactOf(value: unknown): Resource {
  const row = objectOf(value)
  const { id, name, kind, systemData, createdTime, changedTime, managedBy, location, tags } = schema.parse(row)
  const type = armTypeOf(row) ?? ''
  const properties = bodyOf(row)
  return compact({
    ...idAndShown(id),
    name: name ?? lastSegment(id),
    type,
    kind,
    location,
    tags,
    sku: textOf(row.sku) ?? textOf(objectOf(row.sku).name),
    managedBy: managedBy === undefined ? undefined : scopeId(managedBy),
    createdAt: createdTime ?? systemData?.createdAt,
    changedAt: changedTime ?? systemData?.lastModifiedAt,
    wears: wearsOf({ type, kind, identity: row.identity, properties, full: isFull(row) }),
    settings: hasProperties(row) ? settingsOf(type, kind, properties) : undefined,
  })
}

/** What every row may have beside its properties. Settings of a row that has nothing else were not read. */
const envelope = new Set([
  ...['id', 'name', 'type', 'kind', 'location', 'extendedLocation', 'tags', 'sku', 'plan', 'zones', 'managedBy'],
  ...['identity', 'properties', 'provisioningState', 'resourceGroup', 'subscriptionId', 'tenantId', 'etag'],
  ...['createdTime', 'changedTime', 'systemData', 'apiVersion'],
])

/** Below `properties`, or flattened into the row by the Azure CLI, but not by `az resource list` and the like. */
function hasProperties(row: Record<string, unknown>): boolean {
  if (typeof row.properties === 'object' && row.properties !== null) return true
  return Object.keys(row).some((key) => !envelope.has(key) && row[key] !== null)
}

/**
 * Without an identity block: a row of Resource Graph has all its columns unless the query took some away, and those of
 * the Azure CLI are null; Resource Manager leaves it out where there is none, and always says `location` or `properties`.
 */
function isFull(row: Record<string, unknown>): boolean {
  const fromResourceGraph = 'subscriptionId' in row || 'tenantId' in row || 'resourceGroup' in row
  return !fromResourceGraph && ('location' in row || 'properties' in row)
}

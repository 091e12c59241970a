import { z } from 'zod'
import type { ActivityEvent } from '#lib/model/facts.ts'
import { principalId, roleKey } from '#lib/model/guid.ts'
import { foldAscii, scopeId } from '#lib/model/scope.ts'
import { objectOf, textOf, valueAt } from '#lib/resources/json-value.ts'
import { compact, neededText, optionalText, optionalTime } from './fields.ts'

/** Texts come with their translation beside them. */
const named = z.object({ value: neededText })
const schema = z.object({
  eventDataId: neededText.transform(foldAscii),
  eventTimestamp: neededText,
  operationName: named,
  status: named.nullish().catch(undefined),
  caller: optionalText,
  resourceId: neededText,
  properties: z.unknown().optional(),
})

/** An event of the Activity Log, as Resource Manager and `az monitor activity-log list` give it. */
export function activityEventFactOf(value: unknown): ActivityEvent {
  const event = schema.parse(value)
  const resourceId = scopeId(event.resourceId)
  return compact({
    id: event.eventDataId,
    at: neededText.parse(optionalTime.parse(event.eventTimestamp)),
    operation: event.operationName.value,
    status: event.status?.value,
    caller: event.caller?.toLowerCase(),
    resourceId,
    shownResourceId: resourceId === event.resourceId ? undefined : event.resourceId,
    ...grantIn(event.properties),
  })
}

/** What was asked for when a role assignment was made is kept as JSON in a text, in any case. */
function grantIn(properties: unknown): Pick<ActivityEvent, 'principalId' | 'roleId' | 'scope'> {
  const body = lowered(valueAt(parsed(textOf(objectOf(properties).requestbody)), 'Properties'))
  const [principal, role, scope] = ['principalid', 'roledefinitionid', 'scope'].map((name) => textOf(body[name]))
  return {
    ...(principal !== undefined && { principalId: principalId(principal) }),
    ...(role !== undefined && { roleId: roleKey(role) }),
    ...(scope !== undefined && { scope: scopeId(scope) }),
  }
}

function parsed(text: string | undefined): unknown {
  try {
    const json = JSON.parse(text ?? '{}')
    return { Properties: json.Properties ?? json.properties }
  } catch {
    return undefined
  }
}

const lowered = (value: unknown): Record<string, unknown> =>
  Object.fromEntries(Object.entries(objectOf(value)).map(([name, one]) => [foldAscii(name), one]))

import type { Fact } from '#lib/model/facts.ts'
import { principalId } from '#lib/model/guid.ts'
import { foldAscii } from '#lib/model/scope.ts'
import { objectOf, textOf, valueAt } from '#lib/resources/json-value.ts'
import { compact, neededText, optionalTime } from './fields.ts'

/** One sign-in, and the fact that counts it: one of each principal, day, resource and address. */
export interface SignInRow {
  /** Of the sign-in itself, so that one that is in two exports is counted once. Absent: it says none. */
  id?: string
  fact: Fact<'signIns'>
}

/**
 * A row of the sign-in logs: of Log Analytics (`AADManagedIdentitySignInLogs`, `AADServicePrincipalSignInLogs`,
 * `SigninLogs`), of a diagnostic setting, which has it in `properties`, or of Microsoft Graph's `auditLogs/signIns`.
 */
export function signInRowOf(value: unknown): SignInRow {
  const fields = signInFields(value)
  const text = (...names: string[]) => names.map((name) => textOf(fields.get(name))).find((one) => one !== undefined)
  const principal = principalId(neededText.parse(text('serviceprincipalid', 'userid')))
  const at = neededText.parse(optionalTime.parse(text('createddatetime', 'timegenerated', 'time')))
  const ip = text('ipaddress') ?? ''
  const resource = text('resourcedisplayname', 'resourceidentity', 'resourceid') ?? ''
  const result =
    text('resulttype') ?? String(valueAt(fields.get('status'), 'errorCode') ?? fields.get('resulttype') ?? 0)
  const day = at.slice(0, 10)
  const fact = compact({
    id: foldAscii(`${principal}|${day}|${resource}|${ip}`),
    principalId: principal,
    name: text('serviceprincipalname', 'userprincipalname', 'userdisplayname'),
    day,
    firstAt: at,
    lastAt: at,
    resource,
    ip,
    count: 1,
    failed: result === '0' ? 0 : 1,
    federated: text('federatedcredentialid') === undefined ? undefined : true,
  })
  const id = text('id', 'uniquetokenidentifier', 'correlationid')
  return { ...(id === undefined ? {} : { id }), fact }
}

/** Whether a value has what every row of a sign-in log has. */
export function isSignIn(value: unknown): boolean {
  const fields = signInFields(value)
  const has = (...names: string[]) => names.some((name) => textOf(fields.get(name)) !== undefined)
  return (
    fields.has('ipaddress') &&
    has('serviceprincipalid', 'userid') &&
    has('createddatetime', 'timegenerated', 'time') &&
    has('resourcedisplayname', 'resourceidentity', 'resourceid', 'appid')
  )
}

/** Names are in other capitals in each source. */
function signInFields(value: unknown): Map<string, unknown> {
  const { properties, ...row } = objectOf(value)
  const isWrapped = textOf(row.category)?.toLowerCase().endsWith('signinlogs') ?? false
  const own = isWrapped ? { ...row, ...objectOf(properties) } : row
  return new Map(Object.entries(own).map(([name, one]) => [foldAscii(name), one]))
}

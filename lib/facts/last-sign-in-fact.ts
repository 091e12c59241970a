import { z } from 'zod'
import type { Fact } from '#lib/model/facts.ts'
import { foldAscii } from '#lib/model/scope.ts'
import { valueAt } from '#lib/resources/json-value.ts'
import { neededText, optionalTime } from './fields.ts'

const schema = z.object({ appId: neededText.transform(foldAscii) })

/** A row of Microsoft Graph's `servicePrincipalSignInActivities`; nothing where it says no time. */
export function lastSignInFactOf(value: unknown): Fact<'lastSignIns'> | undefined {
  const { appId } = schema.parse(value)
  const times = ['applicationAuthenticationClientSignInActivity', 'lastSignInActivity'].map((activity) =>
    optionalTime.parse(valueAt(value, `${activity}.lastSignInDateTime`)),
  )
  const at = times.find((time) => time !== undefined)
  return at === undefined ? undefined : { id: appId, at }
}

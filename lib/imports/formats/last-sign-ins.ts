import { lastSignInFactOf } from '#lib/facts/last-sign-in-fact.ts'
import { objectOf } from '#lib/resources/json-value.ts'
import type { ImportFormat } from '../import-format.ts'

/** Microsoft Graph `reports/servicePrincipalSignInActivities`. */
export const lastSignIns: ImportFormat = {
  id: 'last-sign-ins',
  label: 'last sign-ins',
  recognises(value) {
    const { appId, ...rest } = objectOf(value)
    return typeof appId === 'string' && 'lastSignInActivity' in rest
  },
  read(value, into) {
    const fact = lastSignInFactOf(value)
    if (fact) into.add('lastSignIns', fact)
  },
}

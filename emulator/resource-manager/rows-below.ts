import { kindOfScope, scopeId } from '#lib/model/scope.ts'
import type { Call } from '../call.ts'
import type { Row, Rows } from '../tenant/rows.ts'

export const subscriptionIn = (path: string) => scopeId(path.split('/').slice(0, 3).join('/'))

/** Resources below a scope, of one type where it is given in lower case. */
export function rowsBelow({ azure }: Call, scope: string, type: string): Rows {
  const rows = azure.inSubscription(azure.tenant.resources, subscriptionIn(scope))
  if (kindOfScope(scopeId(scope)) === 'subscription' && type === '') return rows
  const found: Row[] = []
  for (let place = 0; place < rows.length; place++) {
    const row = rows.at(place)!
    if (type !== '' && String(row.type).toLowerCase() !== type) continue
    if (scopeId(row.id).startsWith(`${scope}/`)) found.push(row)
  }
  return found
}

import { type ScopeId, scopeId } from '#lib/model/scope.ts'
import type { Row, Rows } from './rows.ts'

/** Where something of `Microsoft.Authorization` was made: what stands before its provider. */
export function scopeOfRow({ id }: Row): ScopeId {
  const folded = scopeId(id)
  const provider = folded.lastIndexOf('/providers/microsoft.authorization/')
  if (provider === -1) return folded
  return (provider === 0 ? '/' : folded.slice(0, provider)) as ScopeId
}

export function* idRowsOf(rows: Rows): Generator<string> {
  for (let index = 0; index < rows.length; index++) yield rows.at(index)!.id
}

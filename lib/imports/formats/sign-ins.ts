import type { FactSink } from '#lib/facts/fact-sink.ts'
import { isSignIn, signInRowOf } from '#lib/facts/sign-in-fact.ts'
import type { ImportFormat } from '../import-format.ts'

/** Sign-ins that an import has counted already: exports overlap. */
const counted = new WeakMap<FactSink, Set<string>>()

/** The sign-in logs of Microsoft Entra: of managed identities, of service principals, of people. */
export const signIns: ImportFormat = {
  id: 'sign-ins',
  label: 'sign-ins',
  recognises: isSignIn,
  read(value, into) {
    const { id, fact } = signInRowOf(value)
    const seen = counted.get(into) ?? new Set()
    counted.set(into, seen)
    if (id !== undefined && seen.has(id)) return
    if (id !== undefined) seen.add(id)
    into.add('signIns', fact)
  },
}

import type { ManagedIdentity } from '../graph/tenant/managed-identities.ts'
import type { TenantIndex } from '../graph/tenant/tenant-index.ts'
import type { PrincipalId } from '../model/guid.ts'
import { type Evidence, type Severity, severities } from '../model/warning.ts'
import { broadAdministrator } from './administrator.ts'
import { directoryRightsOf } from './directory-rights.ts'
import { grantEvidence } from './evidence.ts'
import { grantsOf } from './grants.ts'
import { isGone } from './subject.ts'

/** The worst that somebody may do: administrator of a subscription or more, or strong in the directory. */
export interface Strength {
  severity: Severity
  reason: string
  evidence: Evidence[]
}

const built = new WeakMap<TenantIndex, Map<PrincipalId, Strength | undefined>>()

/** `undefined` for whoever is not strong. */
export function strengthOf(index: TenantIndex, principal: PrincipalId): Strength | undefined {
  const known = built.get(index) ?? new Map<PrincipalId, Strength | undefined>()
  built.set(index, known)
  if (!known.has(principal)) known.set(principal, measured(index, principal))
  return known.get(principal)
}

/** Managed identities that exist and are strong. */
export const strongIdentities = (index: TenantIndex) =>
  index.identities.all.flatMap((identity: ManagedIdentity) => {
    if (!identity.principalId || isGone(identity)) return []
    const strength = strengthOf(index, identity.principalId)
    return strength ? [{ identity, principalId: identity.principalId, strength }] : []
  })

function measured(index: TenantIndex, principal: PrincipalId): Strength | undefined {
  const strong = [
    ...grantsOf(index, principal).flatMap((grant) => {
      const verdict = broadAdministrator(grant)
      return verdict ? [{ ...verdict, evidence: grantEvidence(index, grant) }] : []
    }),
    ...directoryRightsOf(index, principal).filter(({ severity }) => severity !== 'low' && severity !== 'medium'),
  ].sort((a, b) => severities.indexOf(a.severity) - severities.indexOf(b.severity))
  const worst = strong[0]
  return worst && { severity: worst.severity, reason: worst.reason, evidence: strong.map(({ evidence }) => evidence) }
}

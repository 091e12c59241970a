import type { ManagedIdentity } from '../graph/tenant/managed-identities.ts'
import type { TenantIndex } from '../graph/tenant/tenant-index.ts'
import { type Resource, shown } from '../model/facts.ts'
import { setProperty } from './remedies/set-property.ts'
import type { RuleOutcome } from './rule.ts'
import { strongIdentities } from './strength.ts'
import { ofIdentity, wearerEvidence } from './subject.ts'
import { unjudgedIdentities } from './unjudged.ts'

/** A property of user-assigned identities that keeps strong ones where they belong. */
interface Guarding {
  path: string
  /** A version of the API that knows it; the older ones leave it out. */
  apiVersion: string
  /** `undefined` where it was not read. */
  isUnset(identity: Worn): boolean | undefined
  /** What to set it to, as Bicep writes it. */
  value(identity: Worn): string
  severityReason: string
}
type Worn = ManagedIdentity & { resource: Resource }

/** Strong user-assigned identities that something wears, and that the property does not guard. */
export function unsetProperty(index: TenantIndex, guarding: Guarding): RuleOutcome {
  const { path, apiVersion, isUnset, value, severityReason } = guarding
  let unknown = 0
  const observations = strongIdentities(index).flatMap(({ identity, strength }) => {
    if (!isWorn(identity)) return []
    const unset = isUnset(identity)
    if (unset === undefined) unknown++
    if (!unset) return []
    const target = {
      id: shown(identity.resource),
      type: 'Microsoft.ManagedIdentity/userAssignedIdentities',
      apiVersion,
    }
    return {
      ...ofIdentity(identity),
      severity: 'info' as const,
      severityReason,
      evidence: [...strength.evidence, ...wearerEvidence(identity)],
      remedy: {
        text: 'Set it when nothing is to wear the identity beside what does today.',
        ...setProperty(target, path, value(identity)),
      },
    }
  })
  return {
    observations,
    unjudged: unjudgedIdentities(
      unknown,
      'strong, and the property was not read of them',
      `az rest --method get --url "https://management.azure.com<identity id>?api-version=${apiVersion}"`,
    ),
  }
}

const isWorn = (identity: ManagedIdentity): identity is Worn =>
  identity.kind === 'user' && identity.resource !== undefined && identity.wornBy.length > 0

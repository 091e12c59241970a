import { reachOf } from '#lib/graph/reach/held-intervals.ts'
import { grantsOf, resourcesIn } from '#lib/graph/reach/reach.ts'
import type { ManagedIdentity } from '#lib/graph/tenant/managed-identities.ts'
import { nodeId, placeWords, resourceName, scopeLabel } from '#lib/graph/tenant/names.ts'
import type { TenantIndex } from '#lib/graph/tenant/tenant-index.ts'
import { doorsOf } from '#lib/graph/verdict/tenant-doors.ts'
import { counted, stateWords, wearWords } from '#lib/graph/view/words.ts'
import type { Description } from '../get-node.ts'
import type { Tenant } from '../runtime.ts'
import { doorsHeldSections } from './door-sections.ts'
import { becomersSection, fallsSection } from './fall-sections.ts'
import { fields, heldSection, heldWords, listed } from './grant-section.ts'
import { scoreSection } from './score-section.ts'

export function describeIdentity(tenant: Tenant, key: string): Description | undefined {
  const { index } = tenant
  const identity = index.identities.byKey.get(key)
  if (!identity) return undefined
  const grants = identity.principalId ? grantsOf(index, identity.principalId) : []
  const reaches = identity.principalId ? resourcesIn(index, reachOf(index, identity.principalId)) : 0
  return {
    node: {
      id: nodeId.identity(identity),
      kind: 'identity',
      band: 'identities',
      label: identity.name,
      sublabel: `${identity.kind}-assigned`,
      category: 'identity',
      state: identity.state,
    },
    kindLabel: `${identity.kind}-assigned managed identity`,
    summary: [lifecycle(identity), wearing(identity), opening(index, identity, grants.length, reaches)],
    fields: fields([
      { label: 'State', value: stateWords[identity.state] },
      { label: 'Principal id', value: identity.principalId, copy: true },
      { label: 'Client id', value: identity.clientId, copy: true },
      { label: 'Tenant id', value: identity.tenantId, copy: true },
      { label: 'Where', value: identity.armId && placeWords(index, identity.armId) },
      { label: identity.kind === 'user' ? 'Azure id' : 'Made on', value: identity.shownArmId, copy: true },
      { label: 'Deleted', value: identity.principal?.deletedAt, time: true },
      { label: 'Created', value: identity.principal?.createdAt, time: true },
      { label: 'Last sign-in', value: lastSignInOf(index, identity), time: true },
    ]),
    sections: [
      listed(
        'Who wears it',
        identity.wornBy.map(({ resource, wear }) => ({
          text: resourceName(resource),
          detail: `${scopeLabel(index, resource.id)} · ${wearWords(wear).label} · ${placeWords(index, resource.id)}`,
          node: nodeId.source(resource.id),
        })),
        index.isRead('resources') ? 'No resource that was read wears it.' : 'Resources were not read.',
      ),
      listed(
        'Who may become it from outside',
        identity.federated.map((credential) => ({
          text: credential.subject ?? credential.claimsMatchingExpression ?? credential.name,
          detail: `federated credential ${credential.name} · ${credential.issuer}`,
          node: nodeId.federated(credential.id),
        })),
        identity.kind === 'system'
          ? 'A system-assigned identity cannot have federated credentials.'
          : index.isRead('federatedCredentials')
            ? 'It has no federated credential that was read.'
            : 'Federated credentials were not read.',
      ),
      heldSection(index, grants),
      ...doorsHeldSections(index, identity.principalId),
      fallsSection(index, identity.principalId),
      becomersSection(index, identity),
      scoreSection(tenant, identity),
    ],
    tags: identity.kind === 'user' ? (identity.resource?.tags ?? {}) : {},
  }
}

/** As far as the report goes; that it says nothing does not mean never. */
const lastSignInOf = ({ facts }: TenantIndex, { clientId }: ManagedIdentity) =>
  facts.lastSignIns.find(({ id }) => id === clientId)?.at

function lifecycle(identity: ManagedIdentity): string {
  if (identity.state === 'deleted')
    return `${identity.name} is deleted or belongs to another tenant. Its role assignments stay until somebody removes them.`
  if (identity.state === 'softDeleted')
    return `${identity.name} was deleted. It stays listed for 30 days and can be neither restored nor used for new tokens.`
  if (identity.kind === 'system') {
    const host = identity.wornBy[0]?.resource
    return host
      ? `${identity.name} was made on ${resourceName(host)} and dies with it. No other resource can wear it.`
      : `${identity.name} is a system-assigned identity whose resource was not among what was read.`
  }
  return `${identity.name} is an Azure resource of its own. It lives until somebody deletes it, and any number of resources can wear it.`
}

function wearing(identity: ManagedIdentity): string {
  const outside = identity.federated.length
  const hosts = counted(identity.wornBy.length, 'resource')
  const workloads = outside > 0 ? ` and ${counted(outside, 'workload')} outside Azure can become it` : ''
  if (identity.wornBy.length === 0 && outside > 0)
    return `No resource wears it; ${counted(outside, 'workload')} outside Azure can become it.`
  if (identity.wornBy.length === 0) return 'Nothing that was read wears it.'
  return `${hosts} ${identity.wornBy.length === 1 ? 'wears' : 'wear'} it${workloads}: code running there can get its tokens.`
}

function opening(index: TenantIndex, identity: ManagedIdentity, grants: number, reaches: number): string {
  if (!identity.principalId) return 'Its principal id is not known, so what it opens is unknown.'
  if (!index.isRead('roleAssignments')) return 'What it opens is unknown: role assignments were not read.'
  const entries = doorsOf(index).of(identity.principalId).length
  const beside =
    entries > 0 ? ` Beside roles, ${counted(entries, 'other door')} ${entries === 1 ? 'lets' : 'let'} it in.` : ''
  if (grants === 0) return `It holds no role that is known.${beside}`
  return heldWords(grants, reaches) + beside
}

import type { NodeAnswer } from './answers.ts'
import { describeDoor, describeOutside } from './node/describe-door.ts'
import { describeFederated } from './node/describe-federated.ts'
import { describeGrant } from './node/describe-grant.ts'
import { describeIdentity } from './node/describe-identity.ts'
import { describePrincipal } from './node/describe-principal.ts'
import { describeResource } from './node/describe-resource.ts'
import { describeScope } from './node/describe-scope.ts'
import { describeState } from './node/describe-state.ts'
import type { Tenant } from './runtime.ts'

/** Everything the side panel says, but what the frame adds. */
export type Description = Omit<NodeAnswer, 'findings'>

/** A node by its id in the graph; `undefined` where the snapshot has no such thing. */
export function getNode(tenant: Tenant, id: string): NodeAnswer | undefined {
  const colon = id.indexOf(':')
  const described = describers.get(id.slice(0, colon))
  const description = described?.(tenant, id.slice(colon + 1))
  if (!description) return undefined
  const findings = tenant.warnings.findings.filter((finding) => finding.subject === id)
  return { ...description, findings }
}

const describers = new Map<string, (tenant: Tenant, key: string) => Description | undefined>([
  ['door', describeDoor],
  ['federated', describeFederated],
  ['grant', describeGrant],
  ['identity', describeIdentity],
  ['outside', describeOutside],
  ['principal', describePrincipal],
  ['resource', (tenant, key) => describeResource(tenant, key, 'sources')],
  ['scope', describeScope],
  ['state', describeState],
])

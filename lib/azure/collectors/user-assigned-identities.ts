import { userAssignedIdentityFactOf } from '#lib/facts/user-assigned-identity-fact.ts'
import type { Collector } from '../collector.ts'

/** What Resource Graph may lack of an identity: where it is isolated to, and which providers it may be assigned to. */
export const userAssignedIdentities: Collector = {
  id: 'user-assigned-identities',
  datasets: ['resources'],
  label: 'user-assigned identities',
  needs: { action: 'Microsoft.ManagedIdentity/userAssignedIdentities/read' },
  at: ['subscription'],
  async read(reader, [scope], into) {
    for await (const rows of reader.identities(scope!))
      into.each(rows, (row) => into.add('resources', userAssignedIdentityFactOf(row)))
  },
}

import { federatedCredentialFactOf } from '#lib/facts/federated-credential-fact.ts'
import type { Collector } from '../collector.ts'
import { readChildren } from '../read-children.ts'

/** Workloads outside Azure that may become a user-assigned identity, flexible credentials too. */
export const federatedCredentials: Collector = {
  id: 'federated-credentials',
  datasets: ['federatedCredentials'],
  label: 'federated credentials',
  needs: { action: 'Microsoft.ManagedIdentity/userAssignedIdentities/federatedIdentityCredentials/read' },
  at: ['subscription'],
  // The quota makes it the longest of all: it does not wait for Resource Graph.
  after: ['user-assigned-identities'],
  read: (reader, [scope], into) =>
    readChildren(
      reader,
      {
        scope: scope!,
        of: 'microsoft.managedidentity/userassignedidentities',
        async read(id) {
          for await (const rows of reader.federatedCredentials(id))
            into.each(rows, (row) => into.add('federatedCredentials', federatedCredentialFactOf(row)))
        },
      },
      into,
    ),
}

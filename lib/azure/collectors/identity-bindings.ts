import { bodyOf } from '#lib/facts/fields.ts'
import type { Resource } from '#lib/model/facts.ts'
import { objectOf, textOf } from '#lib/resources/json-value.ts'
import { wearOfReference } from '#lib/resources/wear.ts'
import { calls } from '../calls.ts'
import type { Collector } from '../collector.ts'
import { readChildren } from '../read-children.ts'

/** Identities that a Kubernetes cluster may hand to its workloads without a federated credential for each. */
export const identityBindings: Collector = {
  id: 'identity-bindings',
  datasets: ['resources'],
  label: 'identity bindings of Kubernetes clusters',
  needs: { action: 'Microsoft.ContainerService/managedClusters/identityBindings/read' },
  at: ['subscription'],
  after: ['resources'],
  read: (reader, [scope], into) =>
    readChildren(
      reader,
      {
        scope: scope!,
        of: 'microsoft.containerservice/managedclusters',
        async read(resource, cluster) {
          for await (const rows of reader.pages(calls.identityBindings, { resource }))
            into.each(rows, (row) => into.add('resources', withBinding(cluster, row)))
        },
      },
      into,
    ),
}

/** The cluster as far as the binding tells: what it wears through it. */
function withBinding({ id, name, type }: Resource, row: unknown): Resource {
  const { managedIdentityProfile, managedIdentity } = bodyOf(row)
  const through = `identity binding ${textOf(objectOf(row).name) ?? ''}`
  const reference = { ...objectOf(managedIdentity), ...objectOf(managedIdentityProfile) }
  return { id, name, type, wears: wearOfReference('other', reference, through) }
}

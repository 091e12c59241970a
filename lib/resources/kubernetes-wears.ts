import type { Wear } from '#lib/model/facts.ts'
import { listOf, objectOf, textOf, valueAt } from './json-value.ts'
import type { JsonObject } from './resource-type.ts'
import { wearOfReference } from './wear.ts'

/**
 * An AKS cluster's `identity` block is its control plane alone; its nodes, add-ons, ingress and pods have their own.
 * https://learn.microsoft.com/azure/aks/use-managed-identity
 */
export function wearsOfKubernetesCluster(properties: JsonObject): Wear[] {
  return [
    ...Object.entries(objectOf(properties.identityProfile)).flatMap(([name, identity]) =>
      name.toLowerCase() === 'kubeletidentity'
        ? wearOfReference('kubelet', identity)
        : wearOfReference('other', identity, name),
    ),
    ...Object.entries(objectOf(properties.addonProfiles)).flatMap(([name, addOn]) =>
      wearOfReference('addOn', valueAt(addOn, 'identity'), name),
    ),
    ...wearOfReference('webAppRouting', valueAt(properties, 'ingressProfile.webAppRouting.identity')),
    ...listOf(valueAt(properties, 'podIdentityProfile.userAssignedIdentities')).flatMap(podIdentity),
  ]
}

function podIdentity(entry: unknown): Wear[] {
  const { identity, name, namespace } = objectOf(entry)
  const through = [textOf(namespace), textOf(name)].filter((part) => part !== undefined).join('/')
  return wearOfReference('podIdentity', identity, through === '' ? undefined : through)
}

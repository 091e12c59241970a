import { clusterReference, userAssigned, userAssignedId } from './identities.ts'
import { guid, tenantId } from './names.ts'
import { at, both, type ResourceRow, system, user } from './resource-row.ts'

/** The issuer of the cluster's service account tokens; federated credentials name it, without the slash at the end. */
export const voyagesIssuer = `https://norwayeast.oic.prod-aks.azure.com/${tenantId}/${guid('issuer aks-voyages-prod')}/`

/** Kubernetes, container apps, container instances. */
export function containerHostRows(): ResourceRow[] {
  return [kubernetes(), ...containerApps(), ...containerInstances()]
}

function kubernetes(): ResourceRow {
  const addOn = (identity: string) => ({ enabled: true, config: null, identity: clusterReference(identity) })
  return at('rg-aks-prod')('Microsoft.ContainerService/managedClusters', 'aks-voyages-prod', {
    sku: { name: 'Base', tier: 'Standard' },
    identity: user('id-aks-voyages-control'),
    properties: {
      kubernetesVersion: '1.35',
      nodeResourceGroup: 'MC_rg-aks-prod_aks-voyages-prod_norwayeast',
      disableLocalAccounts: false,
      enableRBAC: true,
      aadProfile: { managed: true, enableAzureRBAC: true },
      servicePrincipalProfile: { clientId: 'msi' },
      identityProfile: { kubeletidentity: clusterReference('aks-voyages-prod-agentpool') },
      addonProfiles: {
        azurepolicy: addOn('azurepolicy-aks-voyages-prod'),
        omsagent: addOn('omsagent-aks-voyages-prod'),
        httpApplicationRouting: { enabled: false, config: null },
      },
      ingressProfile: {
        webAppRouting: { enabled: true, identity: clusterReference('webapprouting-aks-voyages-prod') },
      },
      oidcIssuerProfile: { enabled: true, issuerURL: voyagesIssuer },
      securityProfile: { workloadIdentity: { enabled: true } },
    },
  })
}

function containerApps(): ResourceRow[] {
  const prod = at('rg-booking-prod')
  const test = at('rg-booking-test')
  const prodEnvironment = prod('Microsoft.App/managedEnvironments', 'cae-booking-prod')
  const testEnvironment = test('Microsoft.App/managedEnvironments', 'cae-booking-test')
  const settings = (environment: ResourceRow, puller?: string) => ({
    managedEnvironmentId: environment.id,
    configuration: {
      ingress: { external: false, targetPort: 8080 },
      ...(puller && { registries: [{ server: 'crlanternshared.azurecr.io', identity: puller }] }),
    },
  })
  const imagePull = userAssignedId(userAssigned('id-image-pull'))
  return [
    prodEnvironment,
    testEnvironment,
    // May read one single secret and nothing else in the vault.
    prod('Microsoft.App/containerApps', 'ca-receipts-prod', {
      identity: both('ca-receipts-prod', 'id-image-pull'),
      properties: settings(prodEnvironment, imagePull),
    }),
    prod('Microsoft.App/containerApps', 'ca-seatmap-prod', {
      identity: user('id-app-common', 'id-image-pull'),
      properties: settings(prodEnvironment, imagePull),
    }),
    test('Microsoft.App/containerApps', 'ca-seatmap-test', {
      identity: user('id-app-common'),
      properties: settings(testEnvironment),
    }),
    // May give out two harmless roles, and no others: its role assignment carries a condition.
    test('Microsoft.App/jobs', 'job-access-steward-test', {
      identity: user('id-access-steward'),
      properties: { environmentId: testEnvironment.id, configuration: { triggerType: 'Schedule' } },
    }),
  ]
}

function containerInstances(): ResourceRow[] {
  return [
    at('rg-harbour-prod')('Microsoft.ContainerInstance/containerGroups', 'ci-whistle-prod', {
      identity: user('id-app-common'),
      properties: { osType: 'Linux', restartPolicy: 'OnFailure' },
    }),
    at('rg-booking-test')('Microsoft.ContainerInstance/containerGroups', 'ci-loadtest-test', {
      identity: both('ci-loadtest-test', 'id-app-common'),
      properties: { osType: 'Linux', restartPolicy: 'Never' },
    }),
    // Made minutes before the export: the directory was asked too early to know of it.
    at('rg-sandbox-dev')('Microsoft.ContainerInstance/containerGroups', 'ci-latecomer-dev', {
      identity: system('ci-latecomer-dev'),
      properties: { osType: 'Linux', restartPolicy: 'Never' },
    }),
  ]
}

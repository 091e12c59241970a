import type { ResourceType } from './resource-type.ts'
import { actionGroup } from './types/action-group.ts'
import { activityLogAlert } from './types/activity-log-alert.ts'
import { aiSearch } from './types/ai-search.ts'
import { apiConnection } from './types/api-connection.ts'
import { apiManagement } from './types/api-management.ts'
import { appConfiguration } from './types/app-configuration.ts'
import { appServicePlan } from './types/app-service-plan.ts'
import { applicationGateway } from './types/application-gateway.ts'
import { applicationInsights } from './types/application-insights.ts'
import { arcKubernetes } from './types/arc-kubernetes.ts'
import { arcMachine } from './types/arc-machine.ts'
import { automationAccount } from './types/automation-account.ts'
import { availabilitySet } from './types/availability-set.ts'
import { bastionHost } from './types/bastion-host.ts'
import { batchAccount } from './types/batch-account.ts'
import { batchPool } from './types/batch-pool.ts'
import { blobContainer } from './types/blob-container.ts'
import { botService } from './types/bot-service.ts'
import { cognitiveServices } from './types/cognitive-services.ts'
import { containerApp } from './types/container-app.ts'
import { containerAppEnvironment } from './types/container-app-environment.ts'
import { containerAppJob } from './types/container-app-job.ts'
import { containerGroup } from './types/container-group.ts'
import { containerRegistry } from './types/container-registry.ts'
import { containerRegistryTask } from './types/container-registry-task.ts'
import { cosmosDb } from './types/cosmos-db.ts'
import { dataCollectionRule } from './types/data-collection-rule.ts'
import { dataExplorer } from './types/data-explorer.ts'
import { dataFactory } from './types/data-factory.ts'
import { databricksAccessConnector } from './types/databricks-access-connector.ts'
import { databricksWorkspace } from './types/databricks-workspace.ts'
import { deploymentScript } from './types/deployment-script.ts'
import { disk } from './types/disk.ts'
import { diskEncryptionSet } from './types/disk-encryption-set.ts'
import { dnsZone } from './types/dns-zone.ts'
import { eventGridTopic } from './types/event-grid-topic.ts'
import { eventHub } from './types/event-hub.ts'
import { eventHubs } from './types/event-hubs.ts'
import { fileShare } from './types/file-share.ts'
import { firewall } from './types/firewall.ts'
import { functionApp } from './types/function-app.ts'
import { hdInsight } from './types/hd-insight.ts'
import { imageGallery } from './types/image-gallery.ts'
import { imageTemplate } from './types/image-template.ts'
import { keyVault } from './types/key-vault.ts'
import { keyVaultKey } from './types/key-vault-key.ts'
import { keyVaultSecret } from './types/key-vault-secret.ts'
import { kubernetesCluster } from './types/kubernetes-cluster.ts'
import { loadBalancer } from './types/load-balancer.ts'
import { logAnalyticsWorkspace } from './types/log-analytics-workspace.ts'
import { logicApp } from './types/logic-app.ts'
import { logicAppStandard } from './types/logic-app-standard.ts'
import { machineLearningWorkspace } from './types/machine-learning-workspace.ts'
import { managedHsm } from './types/managed-hsm.ts'
import { mySqlFlexible } from './types/my-sql-flexible.ts'
import { natGateway } from './types/nat-gateway.ts'
import { networkInterface } from './types/network-interface.ts'
import { networkSecurityGroup } from './types/network-security-group.ts'
import { networkWatcher } from './types/network-watcher.ts'
import { openShiftCluster } from './types/open-shift-cluster.ts'
import { policyAssignment } from './types/policy-assignment.ts'
import { postgreSqlFlexible } from './types/postgre-sql-flexible.ts'
import { privateDnsZone } from './types/private-dns-zone.ts'
import { privateEndpoint } from './types/private-endpoint.ts'
import { publicIpAddress } from './types/public-ip-address.ts'
import { purviewAccount } from './types/purview-account.ts'
import { recoveryServicesVault } from './types/recovery-services-vault.ts'
import { redis } from './types/redis.ts'
import { routeTable } from './types/route-table.ts'
import { serviceBus } from './types/service-bus.ts'
import { serviceBusQueue } from './types/service-bus-queue.ts'
import { serviceBusTopic } from './types/service-bus-topic.ts'
import { serviceFabricApplication } from './types/service-fabric-application.ts'
import { serviceFabricCluster } from './types/service-fabric-cluster.ts'
import { serviceFabricManagedCluster } from './types/service-fabric-managed-cluster.ts'
import { serviceFabricNodeType } from './types/service-fabric-node-type.ts'
import { signalR } from './types/signal-r.ts'
import { slot } from './types/slot.ts'
import { snapshot } from './types/snapshot.ts'
import { sqlDatabase } from './types/sql-database.ts'
import { sqlManagedInstance } from './types/sql-managed-instance.ts'
import { sqlServer } from './types/sql-server.ts'
import { staticWebApp } from './types/static-web-app.ts'
import { storageAccount } from './types/storage-account.ts'
import { storageQueue } from './types/storage-queue.ts'
import { storageTable } from './types/storage-table.ts'
import { synapseWorkspace } from './types/synapse-workspace.ts'
import { userAssignedIdentity } from './types/user-assigned-identity.ts'
import { virtualMachine } from './types/virtual-machine.ts'
import { virtualMachineExtension } from './types/virtual-machine-extension.ts'
import { virtualMachineScaleSet } from './types/virtual-machine-scale-set.ts'
import { virtualMachineScaleSetInstance } from './types/virtual-machine-scale-set-instance.ts'
import { virtualNetwork } from './types/virtual-network.ts'
import { virtualNetworkGateway } from './types/virtual-network-gateway.ts'
import { webApp } from './types/web-app.ts'
import { typeNobodyHeardOf } from './unknown-type.ts'

/** Every resource type that is known by name, in the order of the files. */
export const resourceTypes: readonly ResourceType[] = [
  actionGroup,
  activityLogAlert,
  aiSearch,
  apiConnection,
  apiManagement,
  appConfiguration,
  appServicePlan,
  applicationGateway,
  applicationInsights,
  arcKubernetes,
  arcMachine,
  automationAccount,
  availabilitySet,
  bastionHost,
  batchAccount,
  batchPool,
  blobContainer,
  botService,
  cognitiveServices,
  containerApp,
  containerAppEnvironment,
  containerAppJob,
  containerGroup,
  containerRegistry,
  containerRegistryTask,
  cosmosDb,
  dataCollectionRule,
  dataExplorer,
  dataFactory,
  databricksAccessConnector,
  databricksWorkspace,
  deploymentScript,
  disk,
  diskEncryptionSet,
  dnsZone,
  eventGridTopic,
  eventHub,
  eventHubs,
  fileShare,
  firewall,
  functionApp,
  hdInsight,
  imageGallery,
  imageTemplate,
  keyVault,
  keyVaultKey,
  keyVaultSecret,
  kubernetesCluster,
  loadBalancer,
  logAnalyticsWorkspace,
  logicApp,
  logicAppStandard,
  machineLearningWorkspace,
  managedHsm,
  mySqlFlexible,
  natGateway,
  networkInterface,
  networkSecurityGroup,
  networkWatcher,
  openShiftCluster,
  policyAssignment,
  postgreSqlFlexible,
  privateDnsZone,
  privateEndpoint,
  publicIpAddress,
  purviewAccount,
  recoveryServicesVault,
  redis,
  routeTable,
  serviceBus,
  serviceBusQueue,
  serviceBusTopic,
  serviceFabricApplication,
  serviceFabricCluster,
  serviceFabricManagedCluster,
  serviceFabricNodeType,
  signalR,
  slot,
  snapshot,
  sqlDatabase,
  sqlManagedInstance,
  sqlServer,
  staticWebApp,
  storageAccount,
  storageQueue,
  storageTable,
  synapseWorkspace,
  userAssignedIdentity,
  virtualMachine,
  virtualMachineExtension,
  virtualMachineScaleSet,
  virtualMachineScaleSetInstance,
  virtualNetwork,
  virtualNetworkGateway,
  webApp,
]

const byTypeAndKind = new Map(resourceTypes.map((known) => [keyOf(known.type, known.kind), known]))

/**
 * What is known of a type in any case, with the resource's `kind`, which is a list of words such as `functionapp,linux`.
 * The last word that is known decides: a standard logic app says `functionapp,workflowapp`. Never `undefined`.
 */
export function resourceTypeOf(type: string, kind?: string): ResourceType {
  const folded = type.toLowerCase()
  for (const word of (kind ?? '').toLowerCase().split(',').reverse()) {
    const known = byTypeAndKind.get(keyOf(folded, word.trim()))
    if (known) return known
  }
  return byTypeAndKind.get(keyOf(folded)) ?? typeNobodyHeardOf(type)
}

function keyOf(type: string, kind = ''): string {
  return `${type} ${kind}`
}

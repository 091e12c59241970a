import type { Technique } from '../technique.ts'
import { aiSearchKeys } from './ai-search-keys.ts'
import { apiManagementPolicy } from './api-management-policy.ts'
import { appConfigurationKeys } from './app-configuration-keys.ts'
import { arcMachineAdminLogin } from './arc-machine-admin-login.ts'
import { arcMachineExtension } from './arc-machine-extension.ts'
import { arcMachineRunCommand } from './arc-machine-run-command.ts'
import { attachIdentity } from './attach-identity.ts'
import { automationRunbook } from './automation-runbook.ts'
import { automationWebhook } from './automation-webhook.ts'
import { batchAccountKeys } from './batch-account-keys.ts'
import { batchJob } from './batch-job.ts'
import { batchPoolWrite } from './batch-pool-write.ts'
import { cognitiveServicesKeys } from './cognitive-services-keys.ts'
import { containerAppExec } from './container-app-exec.ts'
import { containerAppJobStart } from './container-app-job-start.ts'
import { containerAppJobWrite } from './container-app-job-write.ts'
import { containerAppSecrets } from './container-app-secrets.ts'
import { containerAppWrite } from './container-app-write.ts'
import { containerGroupExec } from './container-group-exec.ts'
import { containerGroupWrite } from './container-group-write.ts'
import { containerRegistryCredentials } from './container-registry-credentials.ts'
import { containerRegistryTask } from './container-registry-task.ts'
import { cosmosDbKeys } from './cosmos-db-keys.ts'
import { cosmosDbRoleAssignment } from './cosmos-db-role-assignment.ts'
import { dataFactoryPipeline } from './data-factory-pipeline.ts'
import { deploymentScript } from './deployment-script.ts'
import { eventHubsKeys } from './event-hubs-keys.ts'
import { federatedCredentialWrite } from './federated-credential-write.ts'
import { functionAppKeys } from './function-app-keys.ts'
import { hdInsightScript } from './hd-insight-script.ts'
import { imageTemplate } from './image-template.ts'
import { keyVaultAccessPolicy } from './key-vault-access-policy.ts'
import { kubernetesAdminCredential } from './kubernetes-admin-credential.ts'
import { kubernetesAzureRbac } from './kubernetes-azure-rbac.ts'
import { kubernetesRunCommand } from './kubernetes-run-command.ts'
import { kubernetesUserCredential } from './kubernetes-user-credential.ts'
import { kubernetesWrite } from './kubernetes-write.ts'
import { lighthouseDelegation } from './lighthouse-delegation.ts'
import { logicAppWrite } from './logic-app-write.ts'
import { machineLearningCompute } from './machine-learning-compute.ts'
import { machineLearningEndpoint } from './machine-learning-endpoint.ts'
import { openShiftCredentials } from './open-shift-credentials.ts'
import { policyAssignmentWrite } from './policy-assignment-write.ts'
import { postgresqlAdministrator } from './postgresql-administrator.ts'
import { redisKeys } from './redis-keys.ts'
import { roleAssignmentWrite } from './role-assignment-write.ts'
import { roleDefinitionWrite } from './role-definition-write.ts'
import { scaleSetExtension } from './scale-set-extension.ts'
import { scaleSetRunCommand } from './scale-set-run-command.ts'
import { scaleSetWrite } from './scale-set-write.ts'
import { serviceBusKeys } from './service-bus-keys.ts'
import { serviceFabricApplication } from './service-fabric-application.ts'
import { serviceFabricNodeType } from './service-fabric-node-type.ts'
import { slotFunctionKeys } from './slot-function-keys.ts'
import { slotPublish } from './slot-publish.ts'
import { slotPublishingCredentials } from './slot-publishing-credentials.ts'
import { slotSettings } from './slot-settings.ts'
import { slotWrite } from './slot-write.ts'
import { sqlManagedInstanceAdministrator } from './sql-managed-instance-administrator.ts'
import { sqlManagedInstancePassword } from './sql-managed-instance-password.ts'
import { sqlServerAdministrator } from './sql-server-administrator.ts'
import { sqlServerPassword } from './sql-server-password.ts'
import { storageAccountKeys } from './storage-account-keys.ts'
import { synapseAdministrator } from './synapse-administrator.ts'
import { virtualMachineAdminLogin } from './virtual-machine-admin-login.ts'
import { virtualMachineExtension } from './virtual-machine-extension.ts'
import { virtualMachineRunCommand } from './virtual-machine-run-command.ts'
import { virtualMachineUserLogin } from './virtual-machine-user-login.ts'
import { virtualMachineWrite } from './virtual-machine-write.ts'
import { webAppPublish } from './web-app-publish.ts'
import { webAppPublishingCredentials } from './web-app-publishing-credentials.ts'
import { webAppSettings } from './web-app-settings.ts'
import { webAppWrite } from './web-app-write.ts'

/** Every technique, sorted by id. */
export const techniques: Technique[] = [
  aiSearchKeys,
  apiManagementPolicy,
  appConfigurationKeys,
  arcMachineAdminLogin,
  arcMachineExtension,
  arcMachineRunCommand,
  attachIdentity,
  automationRunbook,
  automationWebhook,
  batchAccountKeys,
  batchJob,
  batchPoolWrite,
  cognitiveServicesKeys,
  containerAppExec,
  containerAppJobStart,
  containerAppJobWrite,
  containerAppSecrets,
  containerAppWrite,
  containerGroupExec,
  containerGroupWrite,
  containerRegistryCredentials,
  containerRegistryTask,
  cosmosDbKeys,
  cosmosDbRoleAssignment,
  dataFactoryPipeline,
  deploymentScript,
  eventHubsKeys,
  federatedCredentialWrite,
  functionAppKeys,
  hdInsightScript,
  imageTemplate,
  keyVaultAccessPolicy,
  kubernetesAdminCredential,
  kubernetesAzureRbac,
  kubernetesRunCommand,
  kubernetesUserCredential,
  kubernetesWrite,
  lighthouseDelegation,
  logicAppWrite,
  machineLearningCompute,
  machineLearningEndpoint,
  openShiftCredentials,
  policyAssignmentWrite,
  postgresqlAdministrator,
  redisKeys,
  roleAssignmentWrite,
  roleDefinitionWrite,
  scaleSetExtension,
  scaleSetRunCommand,
  scaleSetWrite,
  serviceBusKeys,
  serviceFabricApplication,
  serviceFabricNodeType,
  slotFunctionKeys,
  slotPublish,
  slotPublishingCredentials,
  slotSettings,
  slotWrite,
  sqlManagedInstanceAdministrator,
  sqlManagedInstancePassword,
  sqlServerAdministrator,
  sqlServerPassword,
  storageAccountKeys,
  synapseAdministrator,
  virtualMachineAdminLogin,
  virtualMachineExtension,
  virtualMachineRunCommand,
  virtualMachineUserLogin,
  virtualMachineWrite,
  webAppPublish,
  webAppPublishingCredentials,
  webAppSettings,
  webAppWrite,
]

import { specify } from '../testing/specify.ts'
import { kubernetesRunCommand } from './kubernetes-run-command.ts'

specify(kubernetesRunCommand, {
  roles: [
    ['a role that runs commands', { actions: ['Microsoft.ContainerService/managedClusters/runCommand/action'] }, 'yes'],
    [
      'a role that reads results of commands',
      { actions: ['Microsoft.ContainerService/managedClusters/commandResults/read'] },
      'no',
    ],
  ],
  open: [
    ['people sign in with Entra', { settings: { 'aadProfile.managed': true } }, 'unknown'],
    ['the cluster has local accounts only', { settings: { disableLocalAccounts: false } }, 'yes'],
    ['the properties were not read', {}, 'unknown'],
  ],
})

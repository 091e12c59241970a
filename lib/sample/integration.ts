import type { ResourceGroupName } from './containers.ts'
import { at, type IdentityBlock, type ResourceRow, system, user } from './resource-row.ts'

/** What runs by a clock or by an event: logic apps, automation, data factory, deployment scripts, machine learning. */
export function integrationRows(): ResourceRow[] {
  const automation = at('rg-automation-shared')
  return [
    // May send mail as anybody in the company: a Microsoft Graph permission, invisible in Azure's roles.
    workflow('rg-timetable-prod', 'logic-passenger-mail-prod', system('logic-passenger-mail-prod')),
    // Has an identity that was never given anything.
    workflow('rg-timetable-prod', 'logic-lost-property-prod', system('logic-lost-property-prod')),
    workflow('rg-automation-shared', 'logic-nightly-report-shared', user('id-nightly-report')),
    workflow('rg-sandbox-dev', 'logic-hello-dev', user('id-app-common')),

    // Makes and removes accounts of people: a directory role and a very strong Graph permission.
    automation('Microsoft.Automation/automationAccounts', 'aa-joiners-leavers-shared', {
      identity: system('aa-joiners-leavers-shared'),
      properties: { publicNetworkAccess: false, disableLocalAuth: true },
    }),
    automation('Microsoft.Automation/automationAccounts', 'aa-night-watch-shared', {
      identity: system('aa-night-watch-shared'),
      properties: { publicNetworkAccess: true, disableLocalAuth: false },
    }),
    automation('Microsoft.Automation/automationAccounts/runbooks', 'aa-night-watch-shared/Restart-Kiosks', {
      properties: { runbookType: 'PowerShell72', state: 'Published' },
    }),
    automation('Microsoft.Automation/automationAccounts/runbooks', 'aa-joiners-leavers-shared/Welcome-Aboard', {
      properties: { runbookType: 'PowerShell72', state: 'Published' },
    }),
    automation('Microsoft.Resources/deploymentScripts', 'script-landing-zone-shared', {
      kind: 'AzureCLI',
      identity: user('id-platform-deploy'),
      properties: { azCliVersion: '2.80.0', retentionInterval: 'P1D', cleanupPreference: 'OnSuccess' },
    }),

    at('rg-tides-prod')('Microsoft.DataFactory/factories', 'adf-tides-prod', {
      identity: { ...system('adf-tides-prod'), ...secondIdentity('id-tides-etl') },
      properties: { publicNetworkAccess: 'Enabled' },
    }),
    at('rg-sandbox-dev')('Microsoft.MachineLearningServices/workspaces', 'mlw-whale-watch-dev', {
      kind: 'Default',
      identity: system('mlw-whale-watch-dev'),
      properties: { friendlyName: 'Whale watch' },
    }),
    // The weather provider's managed application; its resources live in a group of their own.
    at('rg-harbour-prod')('Microsoft.Solutions/applications', 'weather-feed-prod', { kind: 'MarketPlace' }),
  ]
}

function workflow(group: ResourceGroupName, name: string, identity: IdentityBlock): ResourceRow {
  return at(group)('Microsoft.Logic/workflows', name, {
    identity,
    properties: { state: 'Enabled' },
  })
}

/** Data Factory writes the two kinds together without a blank. */
const secondIdentity = (name: string) => ({ ...user(name), type: 'SystemAssigned,UserAssigned' })

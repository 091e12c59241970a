import { onlyTheseRoles } from '#lib/model/built-in-roles-by-service.ts'
import { managementGroupId, subscriptionId } from './containers.ts'
import { type Grant, group } from './grant.ts'
import { roleId } from './roles.ts'

/** Subscriptions, management groups and the root: what is given here is inherited by everything below. */
export function wideGrants(): Grant[] {
  return [
    {
      to: 'vm-build-dev',
      role: 'Owner',
      at: subscriptionId('dev'),
      daysAgo: 480,
      description: 'temporary, for the build',
    },
    { to: 'id-platform-deploy', role: 'Contributor', at: managementGroupId('voyages') },
    { to: 'id-platform-deploy', role: 'Contributor', at: subscriptionId('shared'), daysAgo: 470 },
    // Looks like an owner, and may give out two roles only.
    {
      to: 'id-access-steward',
      role: 'Role Based Access Control Administrator',
      at: subscriptionId('test'),
      condition: onlyTheseRoles([roleId('AcrPull'), roleId('Storage Blob Data Reader')]),
    },
    { to: 'id-app-common', role: 'Reader', at: managementGroupId('voyages'), daysAgo: 590 },
    // Inherited from above anyway.
    { to: 'id-app-common', role: 'Reader', at: group('rg-booking-test') },
    { to: 'id-app-common', role: 'Storage Account Contributor', at: group('rg-booking-test'), daysAgo: 330 },
    { to: 'aa-night-watch-shared', role: 'Night Watch', at: subscriptionId('prod') },
    { to: 'inherit-tags', role: 'Tag Contributor', at: managementGroupId('voyages') },
    { to: 'deploy-diagnostics', role: 'Log Analytics Contributor', at: subscriptionId('prod') },
    { to: 'id-policy-remediation', role: 'Virtual Machine Contributor', at: managementGroupId('platform') },
    // A Global Administrator once gave herself this, and it was never taken back.
    { to: 'Liv Strand', role: 'User Access Administrator', at: '/', daysAgo: 260 },
    { to: 'Platform team', role: 'Reader', at: managementGroupId('root') },
    { to: 'Platform team', role: 'Owner', at: subscriptionId('shared') },
    {
      to: 'Platform team',
      role: 'Role Based Access Control Administrator',
      at: subscriptionId('prod'),
      condition: onlyTheseRoles([roleId('AcrPull'), roleId('Key Vault Secrets User')]),
      description: 'May give out two harmless roles',
    },
    { to: 'Voyage watchers', role: 'Reader', at: managementGroupId('voyages') },
  ]
}

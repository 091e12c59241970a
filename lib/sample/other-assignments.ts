import { resourceGroupId, subscriptionId, subscriptions } from './containers.ts'
import { daysBefore, guid, principalOf } from './names.ts'
import { upnOf } from './people.ts'
import { roleId } from './roles.ts'

/**
 * Everyone but the weather provider is kept from changing what its managed application deployed, as Azure Resource
 * Manager lists deny assignments.
 */
export function denyAssignmentRows() {
  const scope = resourceGroupId('rg-weather-managed-prod')
  const name = guid('deny weather feed')
  return [
    {
      properties: {
        denyAssignmentName: 'System deny assignment of managed application weather-feed-prod',
        description: 'Only the weather provider changes what is in here',
        permissions: [
          {
            actions: ['*/write', '*/delete', 'Microsoft.Storage/storageAccounts/*/action'],
            notActions: ['Microsoft.Resources/tags/write'],
            dataActions: [],
            notDataActions: [],
          },
        ],
        scope,
        doNotApplyToChildScopes: false,
        principals: [{ id: '00000000-0000-0000-0000-000000000000', type: 'SystemDefined' }],
        excludePrincipals: [{ id: principalOf('Weather feed operators'), type: 'Group' }],
        isSystemProtected: true,
        createdOn: daysBefore(150),
        updatedOn: daysBefore(150),
      },
      id: `${scope}/providers/Microsoft.Authorization/denyAssignments/${name}`,
      type: 'Microsoft.Authorization/denyAssignments',
      name,
    },
  ]
}

/** May become owner of production for some hours: not in force until activated. */
export function eligibleRows() {
  const scope = subscriptionId('prod')
  const person = 'Anton Brekke'
  const name = guid('eligible owner')
  const role = `${scope}/providers/Microsoft.Authorization/roleDefinitions/${roleId('Owner')}`
  return [
    {
      properties: {
        scope,
        roleDefinitionId: role,
        principalId: principalOf(person),
        principalType: 'User',
        status: 'Provisioned',
        roleEligibilityScheduleId: `${scope}/providers/Microsoft.Authorization/RoleEligibilitySchedules/${guid('schedule')}`,
        startDateTime: daysBefore(90),
        endDateTime: daysBefore(-275),
        memberType: 'Direct',
        createdOn: daysBefore(90),
        expandedProperties: {
          scope: { id: scope, displayName: subscriptions.prod.name, type: 'subscription' },
          roleDefinition: { id: role, displayName: 'Owner', type: 'BuiltInRole' },
          principal: { id: principalOf(person), displayName: person, email: upnOf(person), type: 'User' },
        },
      },
      name,
      id: `${scope}/providers/Microsoft.Authorization/RoleEligibilityScheduleInstances/${name}`,
      type: 'Microsoft.Authorization/RoleEligibilityScheduleInstances',
    },
  ]
}

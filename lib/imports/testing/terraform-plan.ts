const subscription = '/subscriptions/7e4a0000-0000-4000-8000-00000000000a'
const pier = `${subscription}/resourceGroups/rg-pier`
const provider_name = 'registry.terraform.io/hashicorp/azurerm'

interface Planned {
  address: string
  type: string
  values: Record<string, unknown>
}

/** A new identity, worn by a new app in a module, which is given Owner of the subscription. */
const made: Planned[] = [
  {
    address: 'azurerm_user_assigned_identity.tug',
    type: 'azurerm_user_assigned_identity',
    values: { name: 'id-tug', resource_group_name: 'rg-pier', location: 'westeurope' },
  },
  {
    address: 'azurerm_role_assignment.tug_owner',
    type: 'azurerm_role_assignment',
    values: { scope: subscription, role_definition_name: 'Owner' },
  },
  {
    address: 'azurerm_federated_identity_credential.tug',
    type: 'azurerm_federated_identity_credential',
    values: { name: 'deploy', issuer: 'https://issuer.example', subject: 'repo:pier/tug', audience: ['api://x'] },
  },
  {
    address: 'module.app["day"].azurerm_linux_web_app.this',
    type: 'azurerm_linux_web_app',
    values: {
      name: 'app-tug',
      resource_group_name: 'rg-pier',
      identity: [{ type: 'SystemAssigned, UserAssigned' }],
      app_settings: { PASSWORD: 'low-water' },
      site_credential: [{ name: '$app-tug', password: 'high-water' }],
    },
  },
  {
    address: 'module.app["day"].azurerm_role_assignment.own',
    type: 'azurerm_role_assignment',
    values: { scope: `${pier}/providers/Microsoft.Storage/storageAccounts/ropes`, role_definition_name: 'Reader' },
  },
]

const group: Planned = {
  address: 'azurerm_resource_group.pier',
  type: 'azurerm_resource_group',
  values: { id: pier, name: 'rg-pier', location: 'westeurope' },
}

/** An assignment that is there today, and goes. */
export const goingAssignment = {
  id: `${pier}/providers/Microsoft.Authorization/roleAssignments/7e4a0000-0000-4000-8000-0000000000f1`,
  scope: pier,
  principal_id: '7e4a0000-0000-4000-8000-000000000001',
  role_definition_name: 'Contributor',
  role_definition_id: `${subscription}/providers/Microsoft.Authorization/roleDefinitions/b24988ac-6180-42a0-ab88-20f7382dd24c`,
}

const resource = ({ address, type, values }: Planned) => ({
  address,
  mode: 'managed',
  type,
  name: address.split('.').at(-1),
  provider_name,
  schema_version: 0,
  values,
  sensitive_values: {},
})
const change = ({ address, type, values }: Planned) => ({
  address,
  mode: 'managed',
  type,
  provider_name,
  change: { actions: ['create'], before: null, after: values, after_unknown: { id: true } },
})
const references = (...texts: string[]) => ({ references: texts })
const configured = (address: string, expressions: object) => ({ address, mode: 'managed', expressions })

export const terraformPlan = {
  format_version: '1.2',
  terraform_version: '1.9.8',
  planned_values: {
    root_module: {
      resources: [group, ...made.filter(({ address }) => !address.startsWith('module'))].map(resource),
      child_modules: [
        {
          address: 'module.app["day"]',
          resources: made.filter(({ address }) => address.startsWith('module')).map(resource),
        },
      ],
    },
  },
  resource_changes: [
    {
      address: group.address,
      mode: 'managed',
      type: group.type,
      change: { actions: ['no-op'], before: group.values, after: group.values, after_unknown: {} },
    },
    ...made.map(change),
    {
      address: 'azurerm_role_assignment.old',
      mode: 'managed',
      type: 'azurerm_role_assignment',
      change: { actions: ['delete'], before: goingAssignment, after: null, after_unknown: {} },
    },
  ],
  configuration: {
    provider_config: {
      azurerm: { name: 'azurerm', expressions: { subscription_id: references('var.subscription') } },
    },
    root_module: {
      resources: [
        configured('azurerm_user_assigned_identity.tug', { name: { constant_value: 'id-tug' } }),
        configured('azurerm_role_assignment.tug_owner', {
          principal_id: references(
            'azurerm_user_assigned_identity.tug.principal_id',
            'azurerm_user_assigned_identity.tug',
          ),
        }),
        configured('azurerm_federated_identity_credential.tug', {
          parent_id: references('azurerm_user_assigned_identity.tug.id', 'azurerm_user_assigned_identity.tug'),
        }),
      ],
      module_calls: {
        app: {
          source: './app',
          expressions: {
            identity: references('azurerm_user_assigned_identity.tug.id', 'azurerm_user_assigned_identity.tug'),
          },
          module: {
            resources: [
              configured('azurerm_linux_web_app.this', {
                identity: [{ type: { constant_value: 'UserAssigned' }, identity_ids: references('var.identity') }],
              }),
              configured('azurerm_role_assignment.own', {
                principal_id: references(
                  'azurerm_linux_web_app.this.identity[0].principal_id',
                  'azurerm_linux_web_app.this.identity[0]',
                  'azurerm_linux_web_app.this.identity',
                  'azurerm_linux_web_app.this',
                ),
              }),
            ],
          },
        },
      },
    },
  },
  variables: { subscription: { value: subscription.split('/').at(-1) } },
}

/** The state once the plan was applied: Azure has chosen ids. */
export const terraformState = {
  format_version: '1.0',
  terraform_version: '1.9.8',
  values: {
    root_module: {
      resources: [
        resource(group),
        resource({
          ...made[0]!,
          values: {
            ...made[0]!.values,
            id: `${pier}/providers/Microsoft.ManagedIdentity/userAssignedIdentities/id-tug`,
            principal_id: '7e4a0000-0000-4000-8000-000000000002',
            client_id: '7e4a0000-0000-4000-8000-000000000003',
            tenant_id: '7e4a0000-0000-4000-8000-000000000004',
          },
        }),
      ],
    },
  },
}

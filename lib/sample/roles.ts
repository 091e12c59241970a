import { builtInRoles, type Permissions } from '#lib/model/built-in-roles.ts'
import { serviceRoles } from '#lib/model/built-in-roles-by-service.ts'
import { managementGroupId } from './containers.ts'
import { daysBefore, guid } from './names.ts'

const builtIn = { ...builtInRoles, ...serviceRoles }

/** Roles that the company made for itself. Each block is judged by itself: what one takes away another may give. */
const customRoles = {
  'Night Watch': {
    id: guid('role night watch'),
    description: 'Restarts machines and kiosks at night, and looks at what they wrote.',
    permissions: [
      {
        actions: ['Microsoft.Compute/virtualMachines/*', 'Microsoft.Compute/virtualMachineScaleSets/*'],
        notActions: [
          'Microsoft.Compute/*/write',
          'Microsoft.Compute/*/delete',
          'Microsoft.Compute/virtualMachines/runCommand/action',
          'Microsoft.Compute/virtualMachines/runCommands/*',
          'Microsoft.Compute/virtualMachines/extensions/*',
        ],
      },
      {
        actions: ['Microsoft.Storage/storageAccounts/read'],
        dataActions: ['Microsoft.Storage/storageAccounts/blobServices/containers/blobs/read'],
      },
    ] satisfies Permissions[],
  },
} as const

/** Was deleted from the export on purpose: an assignment may name a role that the reader was not given. */
const missingRoles = { 'Chart Reader': { id: guid('role chart reader') } } as const

export type RoleName = keyof typeof builtIn | keyof typeof customRoles | keyof typeof missingRoles

const ids: ReadonlyMap<string, string> = new Map(
  Object.entries({ ...builtIn, ...customRoles, ...missingRoles }).map(([name, role]) => [name, role.id]),
)

export const roleId = (name: RoleName) => ids.get(name)!

/** As `az role assignment list` would give the role's name: empty where its definition cannot be found. */
export const shownRoleName = (name: RoleName) => (name in missingRoles ? '' : name)

/** Role definitions as Azure Resource Manager lists them. */
export function roleDefinitionRows() {
  return [
    ...Object.entries(builtIn).map(([name, role]) =>
      definition({ name, type: 'BuiltInRole', scopes: ['/'], permissions: [role], ...role }),
    ),
    ...Object.entries(customRoles).map(([name, role]) =>
      definition({ name, type: 'CustomRole', scopes: [managementGroupId('voyages')], ...role }),
    ),
  ]
}

interface Definition {
  id: string
  name: string
  type: string
  description: string
  scopes: string[]
  permissions: readonly Permissions[]
}

function definition({ id, name, type, description, scopes, permissions }: Definition) {
  return {
    properties: {
      roleName: name,
      type,
      description,
      assignableScopes: scopes,
      permissions: permissions.map((block) => ({
        actions: block.actions ?? [],
        notActions: block.notActions ?? [],
        dataActions: block.dataActions ?? [],
        notDataActions: block.notDataActions ?? [],
        ...(block.condition ? { condition: block.condition, conditionVersion: '2.0' } : {}),
      })),
      createdOn: daysBefore(2000),
      updatedOn: daysBefore(100),
      createdBy: null,
      updatedBy: null,
    },
    id: `/providers/Microsoft.Authorization/roleDefinitions/${id}`,
    type: 'Microsoft.Authorization/roleDefinitions',
    name: id,
  }
}

import type { Severity } from '../model/warning.ts'

/** What an application permission of Microsoft Graph lets its holder come to. */
export interface StrongPermission {
  name: string
  severity: Severity
  does: string
}

const itself = 'it can make itself, or anyone, Global Administrator'
const permissions: [id: string, name: string, severity: Severity, does: string][] = [
  ['9e3f62cf-ca93-4989-b6ce-bf83c28f9fe8', 'RoleManagement.ReadWrite.Directory', 'critical', itself],
  ['dd199f4a-f148-40a4-a2ec-f0069cc799ec', 'RoleAssignmentSchedule.ReadWrite.Directory', 'critical', itself],
  ['fee28b28-e1f3-4841-818e-2704dc62245f', 'RoleEligibilitySchedule.ReadWrite.Directory', 'critical', itself],
  [
    '31e08e0a-d3f7-4ca2-ac39-7343fb83e8ad',
    'RoleManagementPolicy.ReadWrite.Directory',
    'high',
    'it can lift the rules for activating directory roles',
  ],
  [
    '06b708a9-e830-4db3-a914-8e69da51d44f',
    'AppRoleAssignment.ReadWrite.All',
    'critical',
    'it can give itself every other permission',
  ],
  [
    'a402ca1c-2696-4531-972d-6e5ee4aa11ea',
    'Policy.ReadWrite.PermissionGrant',
    'critical',
    'it can decide which permissions are granted without an administrator',
  ],
  [
    '1bfefb4e-e0b5-418b-a88f-73c46d2cc8e9',
    'Application.ReadWrite.All',
    'critical',
    'it can add a secret to every application and sign in as it',
  ],
  [
    '18a4783c-866b-4cc7-a460-3d5e5662c884',
    'Application.ReadWrite.OwnedBy',
    'high',
    'it can add a secret to the applications that it owns and sign in as them',
  ],
  [
    '50483e42-d915-4231-9639-7fdb7fd190e5',
    'UserAuthenticationMethod.ReadWrite.All',
    'critical',
    'it can sign in as any user by giving it a new way to sign in',
  ],
  [
    '2f6817f8-7b12-4f0f-bc18-eeaf60705a9e',
    'PrivilegedAccess.ReadWrite.AzureADGroup',
    'critical',
    'it can put itself into groups that hold roles',
  ],
  [
    '41202f2c-f7ab-45be-b001-85c9728b9d69',
    'PrivilegedAssignmentSchedule.ReadWrite.AzureADGroup',
    'critical',
    'it can put itself into groups that hold roles',
  ],
  [
    '19dbc75e-c2e2-444c-a770-ec69d8559fc7',
    'Directory.ReadWrite.All',
    'high',
    'it can change users, groups and applications',
  ],
  [
    '62a82d76-70ea-41e2-9197-370581804d09',
    'Group.ReadWrite.All',
    'high',
    'it can put itself into groups, and get what they hold',
  ],
  [
    'dbaae8cf-10b5-4b86-a4a1-f871c94c6695',
    'GroupMember.ReadWrite.All',
    'high',
    'it can put itself into groups, and get what they hold',
  ],
  ['741f803b-c850-494e-b5df-cde7c675a1ca', 'User.ReadWrite.All', 'high', 'it can change every user'],
  [
    'cc117bb9-00cf-4eb8-b580-ea2a878fe8f7',
    'User-PasswordProfile.ReadWrite.All',
    'high',
    'it can set passwords of users and sign in as them',
  ],
  ['3011c876-62b7-4ada-afa2-506cbbecc68c', 'User.EnableDisableAccount.All', 'high', 'it can lock everyone out'],
  ['eccc023d-eccf-4e7b-9683-8813ab36cecc', 'User.DeleteRestore.All', 'high', 'it can delete every user'],
  [
    '01c0a623-fc9b-48e9-b794-0756f8e8f067',
    'Policy.ReadWrite.ConditionalAccess',
    'high',
    'it can switch off what guards sign-ins',
  ],
  [
    '29c18626-4985-4dcd-85c0-193eef327366',
    'Policy.ReadWrite.AuthenticationMethod',
    'high',
    'it can let weaker ways to sign in be used',
  ],
  [
    '7e05723c-0bb0-42da-be95-ae9f08a6e53c',
    'Domain.ReadWrite.All',
    'high',
    'it can let another server vouch for users of a domain',
  ],
  [
    '292d869f-3427-49a8-9dab-8c70152b74e9',
    'Organization.ReadWrite.All',
    'high',
    'it can change who may vouch for certificates',
  ],
  [
    '9acd699f-1e81-4958-b001-93b1d2506e19',
    'EntitlementManagement.ReadWrite.All',
    'high',
    'it can hand out access packages',
  ],
  [
    '9241abd9-d0e6-425a-bd4f-47ba86e767a4',
    'DeviceManagementConfiguration.ReadWrite.All',
    'high',
    'it can run code on managed devices',
  ],
  [
    '9255e99d-faf5-445e-bbf7-cb71482737c4',
    'DeviceManagementScripts.ReadWrite.All',
    'high',
    'it can run code on managed devices',
  ],
  [
    'e330c4f0-4170-414e-a55a-2f022ec2b57b',
    'DeviceManagementRBAC.ReadWrite.All',
    'high',
    'it can make itself administrator of managed devices',
  ],
  [
    '5eb59dd3-1da2-4329-8733-9dabdc435916',
    'AdministrativeUnit.ReadWrite.All',
    'high',
    'it can lift the protection of restricted administrative units',
  ],
  [
    'cc13eba4-8cd8-44c6-b4d4-f93237adce58',
    'DelegatedAdminRelationship.ReadWrite.All',
    'high',
    'it can let a partner administer the tenant',
  ],
  [
    '9b50c33d-700f-43b1-b2eb-87e89b703581',
    'Synchronization.ReadWrite.All',
    'high',
    'it can change who is synchronized, and as what',
  ],
  [
    'a82116e5-55eb-4c41-a434-62fe8a61c773',
    'Sites.FullControl.All',
    'high',
    'it can read and change every SharePoint site',
  ],
  ['75359482-378d-4052-8f01-80520e7db3cd', 'Files.ReadWrite.All', 'medium', 'it can read and change every file'],
  ['e2a3a72e-5f79-4c64-b1b1-878b674786c9', 'Mail.ReadWrite', 'medium', 'it can read and change all mail'],
  ['810c84a8-4a9e-49e6-bf7d-12d183f40d01', 'Mail.Read', 'medium', 'it can read all mail'],
  ['b633e1c5-b582-4048-a93e-9f11b44c7e96', 'Mail.Send', 'medium', 'it can send mail as anyone'],
]

/** By the permission's id, which is the same in every tenant. https://learn.microsoft.com/graph/permissions-reference */
export const strongPermissions: ReadonlyMap<string, StrongPermission> = new Map(
  permissions.map(([id, name, severity, does]) => [id, { name, severity, does }]),
)

import type { Severity } from '../model/warning.ts'

const roles: [templateId: string, name: string, severity: Severity][] = [
  ['62e90394-69f5-4237-9190-012177145e10', 'Global Administrator', 'critical'],
  ['e8611ab8-c189-46e8-94e1-60213ab1f814', 'Privileged Role Administrator', 'critical'],
  ['7be44c8a-adaf-4e2a-84d6-ab2649e08a13', 'Privileged Authentication Administrator', 'critical'],
  ['e00e864a-17c5-4a4b-9c06-f5b95a8d5bd8', 'Partner Tier2 Support', 'critical'],
  ['9b895d92-2cd3-44c7-9d02-a6ac2d5ea5c3', 'Application Administrator', 'high'],
  ['158c047a-c907-4556-b7ef-446551a6b5f7', 'Cloud Application Administrator', 'high'],
  ['8ac3fc64-6eca-42ea-9e69-59f4c7b60eb2', 'Hybrid Identity Administrator', 'high'],
  ['d29b2b05-8046-44ba-8758-1e26182fcf32', 'Directory Synchronization Accounts', 'high'],
  ['9360feb5-f418-4baa-8175-e2a00bac4301', 'Directory Writers', 'high'],
  ['b1be1c3e-b65d-4f19-8427-f6fa0d97feb9', 'Conditional Access Administrator', 'high'],
  ['194ae4cb-b126-40b2-bd5b-6091b380977d', 'Security Administrator', 'high'],
  ['c4e39bd9-1100-46d3-8c65-fb160da0071f', 'Authentication Administrator', 'high'],
  ['fe930be7-5e62-47db-91af-98c3a49a38b1', 'User Administrator', 'high'],
  ['fdd7a751-b60b-444a-984c-02652fe8fa1c', 'Groups Administrator', 'high'],
  ['45d8d3c5-c802-45c6-b32a-1d70b5e1e86e', 'Identity Governance Administrator', 'high'],
  ['3a2c62db-5318-420d-8d74-23affee5d9d5', 'Intune Administrator', 'high'],
  ['729827e3-9c14-49f7-bb1b-9608f156bbb8', 'Helpdesk Administrator', 'medium'],
  ['966707d0-3269-4727-9be2-8c3a10f19b9d', 'Password Administrator', 'medium'],
  ['29232cdf-9323-42fd-ade2-1d097af3e4de', 'Exchange Administrator', 'medium'],
  ['f28a1f50-f6e7-4571-818b-6a12f2af6b6c', 'SharePoint Administrator', 'medium'],
]

/**
 * Roles of Microsoft Entra that lead to others, by template id, which is the same in every tenant.
 * https://learn.microsoft.com/entra/identity/role-based-access-control/privileged-roles-permissions
 */
export const strongDirectoryRoles: ReadonlyMap<string, { name: string; severity: Severity }> = new Map(
  roles.map(([id, name, severity]) => [id, { name, severity }]),
)

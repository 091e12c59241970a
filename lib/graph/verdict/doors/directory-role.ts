import { scopeId } from '../../../model/scope.ts'
import type { Door } from '../door.ts'

export const directoryRole: Door = {
  id: 'directory-role',
  label: 'directory role',
  title: 'Roles of Microsoft Entra',
  description:
    'A directory role administers users, groups and applications, in the whole tenant or in a part of it. It opens nothing in Azure by itself; a Global Administrator can give itself the rest.',
  reference: 'https://learn.microsoft.com/entra/identity/role-based-access-control/permissions-reference',
  targets: [],
  // Only groups made for it may hold a role, and groups in them count for nothing.
  nested: false,
  entries: (index) =>
    index.facts.directoryRoleAssignments.map(({ id, principalId, roleTemplateId, roleName, directoryScope }) => ({
      id: scopeId(`/directoryroles/${id}`),
      principal: principalId,
      outside: placeOf(directoryScope),
      gives: roleName ?? wellKnown.get(roleTemplateId) ?? roleTemplateId,
      ...(wellKnown.has(roleTemplateId) ? {} : { custom: true }),
    })),
}

function placeOf(directoryScope: string) {
  if (directoryScope === '/') return { id: 'directory', name: 'Microsoft Entra' }
  const id = directoryScope.toLowerCase()
  return {
    id: `directory${id}`,
    name: id.startsWith('/administrativeunits/') ? 'an administrative unit' : 'one object',
  }
}

/** Template ids are the same in every tenant; these are the roles that lead to all others. */
const wellKnown = new Map([
  ['62e90394-69f5-4237-9190-012177145e10', 'Global Administrator'],
  ['e8611ab8-c189-46e8-94e1-60213ab1f814', 'Privileged Role Administrator'],
  ['7be44c8a-adaf-4e2a-84d6-ab2649e08a13', 'Privileged Authentication Administrator'],
  ['9b895d92-2cd3-44c7-9d02-a6ac2d5ea5c3', 'Application Administrator'],
  ['158c047a-c907-4556-b7ef-446551a6b5f7', 'Cloud Application Administrator'],
  ['fe930be7-5e62-47db-91af-98c3a49a38b1', 'User Administrator'],
  ['88d8e3e3-8f55-4a1e-953a-9b9898b8876b', 'Directory Readers'],
])

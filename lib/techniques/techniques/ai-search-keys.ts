import { control } from '../need.ts'
import { openUnless } from '../open.ts'
import type { Technique } from '../technique.ts'

export const aiSearchKeys: Technique = {
  id: 'ai-search-keys',
  title: 'Use the keys of an AI Search service',
  description: 'An admin key reads and writes every index; a query key reads them. They need no sign-in.',
  targets: ['microsoft.search/searchservices'],
  needs: [
    [control('Microsoft.Search/searchServices/listAdminKeys/action')],
    [control('Microsoft.Search/searchServices/regenerateAdminKey/action')],
    [control('Microsoft.Search/searchServices/listQueryKeys/action')],
    [control('Microsoft.Search/searchServices/createQueryKey/action')],
  ],
  yields: 'data',
  open: openUnless('disableLocalAuth', true),
  stoppedBy: 'Allow only role-based access to the service.',
  reference: 'https://learn.microsoft.com/azure/search/search-security-enable-roles',
}

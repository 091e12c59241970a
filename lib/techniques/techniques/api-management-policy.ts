import { control } from '../need.ts'
import type { Technique } from '../technique.ts'

export const apiManagementPolicy: Technique = {
  id: 'api-management-policy',
  title: 'Write a policy of an API Management service',
  description:
    'A policy can fetch a token of an identity that the service wears and put it into a request to any address. Whoever writes policies, at whatever level, decides where it goes.',
  targets: ['microsoft.apimanagement/service'],
  needs: [
    [control('Microsoft.ApiManagement/service/policies/write')],
    [control('Microsoft.ApiManagement/service/apis/policies/write')],
    [control('Microsoft.ApiManagement/service/apis/operations/policies/write')],
    [control('Microsoft.ApiManagement/service/products/policies/write')],
    [control('Microsoft.ApiManagement/service/policyFragments/write')],
  ],
  yields: 'wornIdentities',
  stoppedBy: 'Let policies come from a reviewed repository, and give people a role that does not write them.',
  reference: 'https://learn.microsoft.com/azure/api-management/authentication-managed-identity-policy',
}

import { specify } from '../testing/specify.ts'
import { apiManagementPolicy } from './api-management-policy.ts'

specify(apiManagementPolicy, {
  roles: [
    [
      'a role that writes policies of the service',
      { actions: ['Microsoft.ApiManagement/service/policies/write'] },
      'yes',
    ],
    [
      'a role that writes policies of one operation',
      { actions: ['Microsoft.ApiManagement/service/apis/operations/policies/write'] },
      'yes',
    ],
    [
      'a role that writes policies of one API',
      { actions: ['Microsoft.ApiManagement/service/apis/policies/write'] },
      'yes',
    ],
    [
      'a role that writes policies of a product',
      { actions: ['Microsoft.ApiManagement/service/products/policies/write'] },
      'yes',
    ],
    ['a role that writes fragments', { actions: ['Microsoft.ApiManagement/service/policyFragments/write'] }, 'yes'],
    ['a role that writes users', { actions: ['Microsoft.ApiManagement/service/users/write'] }, 'no'],
  ],
})

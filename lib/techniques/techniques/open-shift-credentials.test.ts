import { specify } from '../testing/specify.ts'
import { openShiftCredentials } from './open-shift-credentials.ts'

specify(openShiftCredentials, {
  roles: [
    [
      'a role that lists the password',
      { actions: ['Microsoft.RedHatOpenShift/openShiftClusters/listCredentials/action'] },
      'yes',
    ],
    [
      'a role that lists the admin configuration',
      { actions: ['Microsoft.RedHatOpenShift/openShiftClusters/listAdminCredentials/action'] },
      'yes',
    ],
    ['a role that reads clusters', { actions: ['Microsoft.RedHatOpenShift/openShiftClusters/read'] }, 'no'],
  ],
})

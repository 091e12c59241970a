import { specify } from '../testing/specify.ts'
import { cosmosDbRoleAssignment } from './cosmos-db-role-assignment.ts'

specify(cosmosDbRoleAssignment, {
  roles: [
    [
      'a role that assigns data roles',
      { actions: ['Microsoft.DocumentDB/databaseAccounts/sqlRoleAssignments/write'] },
      'yes',
    ],
    [
      'a role that reads data role assignments',
      { actions: ['Microsoft.DocumentDB/databaseAccounts/sqlRoleAssignments/read'] },
      'no',
    ],
  ],
})

import { control } from '../need.ts'
import type { Technique } from '../technique.ts'

export const cosmosDbRoleAssignment: Technique = {
  id: 'cosmos-db-role-assignment',
  title: 'Give oneself a data role in Cosmos DB',
  description:
    'Cosmos DB keeps data roles of its own, and this right assigns them. Nothing but its holder’s choice limits which data they open.',
  targets: ['microsoft.documentdb/databaseaccounts'],
  needs: [[control('Microsoft.DocumentDB/databaseAccounts/sqlRoleAssignments/write')]],
  yields: 'data',
  stoppedBy: 'Take data role assigning out of the role.',
  reference: 'https://learn.microsoft.com/azure/cosmos-db/nosql/how-to-grant-data-plane-access',
}

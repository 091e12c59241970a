import { control } from '../need.ts'
import { openUnless } from '../open.ts'
import type { Technique } from '../technique.ts'

export const cosmosDbKeys: Technique = {
  id: 'cosmos-db-keys',
  title: 'Use the keys of a Cosmos DB account',
  description:
    'A key or a connection string opens all databases of the account. The read-only keys open them for reading.',
  targets: ['microsoft.documentdb/databaseaccounts'],
  needs: [
    [control('Microsoft.DocumentDB/databaseAccounts/listKeys/action')],
    [control('Microsoft.DocumentDB/databaseAccounts/readonlykeys/action')],
    [control('Microsoft.DocumentDB/databaseAccounts/listConnectionStrings/action')],
  ],
  yields: 'data',
  open: openUnless('disableLocalAuth', true),
  stoppedBy: 'Disable local authentication of the account.',
  reference: 'https://learn.microsoft.com/azure/cosmos-db/nosql/security/how-to-disable-key-based-authentication',
}

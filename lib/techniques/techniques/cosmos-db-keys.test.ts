import { specify } from '../testing/specify.ts'
import { cosmosDbKeys } from './cosmos-db-keys.ts'

specify(cosmosDbKeys, {
  roles: [
    ['a role that lists keys', { actions: ['Microsoft.DocumentDB/databaseAccounts/listKeys/*'] }, 'yes'],
    [
      'a role that lists read-only keys',
      { actions: ['Microsoft.DocumentDB/databaseAccounts/readonlykeys/action'] },
      'yes',
    ],
    [
      'a role that lists connection strings',
      { actions: ['Microsoft.DocumentDB/databaseAccounts/listConnectionStrings/action'] },
      'yes',
    ],
    ['a role that reads accounts', { actions: ['Microsoft.DocumentDB/databaseAccounts/read'] }, 'no'],
  ],
  open: [
    ['keys are off', { settings: { disableLocalAuth: true } }, 'no'],
    ['keys are on', { settings: { disableLocalAuth: false } }, 'yes'],
    ['the resource says nothing of it', { settings: { provisioningState: 'Succeeded' } }, 'yes'],
    ['the properties were not read', {}, 'unknown'],
  ],
})

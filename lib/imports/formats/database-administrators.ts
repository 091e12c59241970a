import { databaseAdministratorFactOf } from '#lib/facts/database-administrator-fact.ts'
import { armTypeOf } from '#lib/facts/fields.ts'
import type { ImportFormat } from '../import-format.ts'

const types = /^microsoft\.(?:sql|dbforpostgresql|dbformysql)\/[a-z]+\/administrators$/

/** Entra administrators of SQL, PostgreSQL and MySQL servers, from Resource Manager and the Azure CLI. */
export const databaseAdministrators: ImportFormat = {
  id: 'database-administrators',
  label: 'database administrators',
  recognises: (value) => types.test(armTypeOf(value) ?? ''),
  read: (value, into) => into.add('databaseAdministrators', databaseAdministratorFactOf(value)),
}

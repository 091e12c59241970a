import { foldAscii } from '../../model/scope.ts'

/**
 * Which data actions of Azure RBAC an access policy's permission is the same as, by kind of object; names folded, actions
 * below `Microsoft.KeyVault/vaults/`.
 * https://learn.microsoft.com/azure/key-vault/general/rbac-migration#access-policy-to-azure-role-mapping
 */
const sameAs: Record<string, Record<string, string[]>> = {
  keys: {
    get: ['keys/read'],
    list: ['keys/read'],
    update: ['keys/update/action'],
    create: ['keys/create/action'],
    import: ['keys/import/action'],
    delete: ['keys/delete'],
    recover: ['keys/recover/action'],
    backup: ['keys/backup/action'],
    restore: ['keys/restore/action'],
    decrypt: ['keys/decrypt/action'],
    encrypt: ['keys/encrypt/action'],
    unwrapkey: ['keys/unwrap/action'],
    wrapkey: ['keys/wrap/action'],
    verify: ['keys/verify/action'],
    sign: ['keys/sign/action'],
    purge: ['keys/purge/action'],
    release: ['keys/release/action'],
    rotate: ['keys/rotate/action'],
    getrotationpolicy: ['keyrotationpolicies/read'],
    setrotationpolicy: ['keyrotationpolicies/write'],
  },
  secrets: {
    get: ['secrets/getSecret/action'],
    list: ['secrets/readMetadata/action'],
    set: ['secrets/setSecret/action', 'secrets/update/action'],
    delete: ['secrets/delete'],
    recover: ['secrets/recover/action'],
    backup: ['secrets/backup/action'],
    restore: ['secrets/restore/action'],
    purge: ['secrets/purge/action'],
  },
  certificates: {
    get: ['certificates/read'],
    list: ['certificates/read'],
    update: ['certificates/update/action'],
    create: ['certificates/create/action'],
    import: ['certificates/import/action'],
    delete: ['certificates/delete'],
    recover: ['certificates/recover/action'],
    backup: ['certificates/backup/action'],
    restore: ['certificates/restore/action'],
    managecontacts: ['certificatecontacts/write'],
    manageissuers: ['certificatecas/write'],
    getissuers: ['certificatecas/read'],
    listissuers: ['certificatecas/read'],
    setissuers: ['certificatecas/write'],
    deleteissuers: ['certificatecas/delete'],
    purge: ['certificates/purge/action'],
  },
  storage: {
    get: ['storageaccounts/read'],
    list: ['storageaccounts/read'],
    set: ['storageaccounts/set/action'],
    update: ['storageaccounts/set/action'],
    delete: ['storageaccounts/delete'],
    regeneratekey: ['storageaccounts/regeneratekey/action'],
    getsas: ['storageaccounts/sas/read'],
    listsas: ['storageaccounts/sas/read'],
    setsas: ['storageaccounts/sas/set/action'],
    deletesas: ['storageaccounts/sas/delete'],
    recover: ['storageaccounts/recover/action'],
    backup: ['storageaccounts/backup/action'],
    restore: ['storageaccounts/restore/action'],
    purge: ['storageaccounts/purge/action'],
  },
}

export const keyVaultObjects = Object.keys(sameAs)

/**
 * Data actions that permissions on one kind of object (`secrets`) give, in any case. `all` gives each but purge, which
 * has to be named: it is older than purging. A name that nobody knows gives nothing.
 */
export function dataActionsOf(object: string, permissions: string[]): string[] {
  const known = sameAs[object] ?? {}
  const named = permissions.map((permission) => foldAscii(permission.trim()))
  const names = named.includes('all') ? [...Object.keys(known).filter((name) => name !== 'purge'), ...named] : named
  const actions = names.flatMap((name) => (Object.hasOwn(known, name) ? known[name]! : []))
  return [...new Set(actions)].map((action) => `Microsoft.KeyVault/vaults/${action}`)
}

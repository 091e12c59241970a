import type { Permission, Resource } from '../../../model/facts.ts'
import { type PrincipalId, principalId } from '../../../model/guid.ts'
import { scopeId } from '../../../model/scope.ts'
import { isObject } from '../../../techniques/open.ts'
import type { TenantIndex } from '../../tenant/tenant-index.ts'
import type { Decides, Door, DoorEntry } from '../door.ts'
import { gapReason } from '../door-gaps.ts'

const postgres = 'microsoft.dbforpostgresql/flexibleservers'
const targets = [
  'microsoft.dbformysql/flexibleservers',
  postgres,
  'microsoft.sql/managedinstances',
  'microsoft.sql/servers',
]

export const databaseAdministrator: Door = {
  id: 'database-administrator',
  label: 'administrator',
  title: 'Microsoft Entra administrators of database servers',
  description:
    'The administrator of a SQL, PostgreSQL or MySQL server reads and writes every database on it. Further users are let in inside the databases, where Azure does not show them.',
  reference: 'https://learn.microsoft.com/azure/azure-sql/database/authentication-aad-overview',
  targets,
  nested: true,
  decides: deciderOf,
  unread: (index, server) =>
    gapReason(
      { of: 'databaseUsers', scope: server },
      `whom the databases on \`${index.scopeName(server)}\` let in by themselves cannot be seen from outside`,
    ),
  entries(index, servers) {
    const byApplication = applicationsOf(index)
    const listed = index.facts.databaseAdministrators.map((row) => ({ ...row, login: row.name }))
    const seen = new Set(listed.map((row) => `${row.server} ${row.principalId}`))
    const inSettings = servers
      .flatMap(administratorInSettings)
      .filter((row) => !seen.has(`${row.server} ${row.principalId}`))
    const open = new Map(servers.map((server) => [server.id, deciderOf(server) === 'door']))
    return [...listed, ...inSettings]
      .filter(({ server }) => open.get(server) ?? true)
      .map(
        ({ id, server, principalId, principalType, login }): DoorEntry => ({
          id,
          // The portal writes a service principal's client id where its object id belongs.
          principal: byApplication.get(principalId) ?? principalId,
          ...(principalType ? { isGroup: principalType.toLowerCase() === 'group' } : {}),
          scope: server,
          gives: `administrator as ${login}`,
          custom: true,
          permissions,
        }),
      )
  },
}

const permissions: Permission[] = [
  { actions: [], notActions: [], dataActions: targets.map((type) => `${type}/*`), notDataActions: [] },
]

/** PostgreSQL takes Entra users only where that was switched on. */
function deciderOf(server: Resource | undefined): Decides {
  if (server?.type !== postgres || !server.settings) return 'door'
  return server.settings['authConfig.activeDirectoryAuth'] === 'Enabled' ? 'door' : 'nobody'
}

/** A SQL server has its one administrator among its own properties. */
function administratorInSettings({ id, settings }: Resource) {
  const administrator = settings?.administrators
  if (!isObject(administrator) || typeof administrator.sid !== 'string') return []
  const { sid, login, principalType } = administrator
  return [
    {
      id: scopeId(`${id}/administrators/activedirectory`),
      server: id,
      principalId: principalId(sid),
      principalType: typeof principalType === 'string' ? principalType : undefined,
      login: typeof login === 'string' ? login : sid,
    },
  ]
}

function applicationsOf(index: TenantIndex): Map<string, PrincipalId> {
  const known = new Map<string, PrincipalId>()
  for (const { id, appId } of index.facts.principals) if (appId) known.set(appId, id)
  for (const { clientId, principalId } of index.identities.all)
    if (clientId && principalId) known.set(clientId.toLowerCase(), principalId)
  return known
}

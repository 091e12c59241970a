import { describe, expect, it } from 'vitest'
import { isGuid, roleKey } from '#lib/model/guid.ts'
import { scopeId } from '#lib/model/scope.ts'
import { gone } from './directory.ts'
import { principalOf, tenantId } from './names.ts'
import { sampleExports, sampleTenant } from './sample-exports.ts'

interface Row {
  id: string
  name: string
  type: string
  scope?: string
  principalId?: string
  roleDefinitionId?: string
  identity?: { type: string; principalId?: string; tenantId?: string; userAssignedIdentities?: Record<string, object> }
  properties: Record<string, unknown>
  alternativeNames?: string[]
  displayName?: string
  deletedDateTime?: string
  members?: { id: string }[]
}

const exports = sampleExports()

function rows(file: string): Row[] {
  const content = exports.find(({ name }) => name === file)?.content as Row[] | { data?: Row[]; value?: Row[] }
  return Array.isArray(content) ? content : (content.data ?? content.value ?? [])
}

const resources = rows('resources.json')
const servicePrincipals = rows('service-principals.json')
const asked = new Set(rows('directory-asked.json') as unknown as string[])
const listed = new Set(
  ['service-principals.json', 'users.json', 'groups.json'].flatMap((file) => rows(file).map(({ id }) => id)),
)
/** Role assignments of all three formats, each once. */
const assignments = [
  ...new Map(
    ['role-assignments-prod.json', 'role-assignments-shared.json', 'role-assignments-dev-test.json']
      .flatMap(rows)
      .map((row) => [row.id, { ...row, ...row.properties } as Required<Row> & { condition?: string | null }]),
  ).values(),
]
const resource = (name: string) => resources.find((row) => row.name === name)!
const rolesOf = (name: string) => assignments.filter(({ principalId }) => principalId === principalOf(name))
const worn = (row: Row) => Object.keys(row.identity?.userAssignedIdentities ?? {}).map(scopeId)
const wearers = (identity: string) => resources.filter((row) => worn(row).includes(scopeId(resource(identity).id)))
const roleNames = new Map(
  rows('role-definitions.json').map(({ name, properties }) => [roleKey(name), properties.roleName as string]),
)
const roleNameOf = ({ roleDefinitionId }: { roleDefinitionId: string }) => roleNames.get(roleKey(roleDefinitionId))

describe('the sample tenant', () => {
  it('is the same every time', () => {
    expect(sampleExports()).toEqual(exports)
    expect(JSON.parse(JSON.stringify(exports))).toEqual(exports)
  })

  it('has ids that are unique within each file, and about 150 resources in four subscriptions', () => {
    for (const { name } of exports) {
      const ids = rows(name).map((row) => (typeof row === 'string' ? row : row.id.toLowerCase()))
      expect(new Set(ids).size, name).toBe(ids.length)
      expect(ids.length, name).toBeGreaterThan(0)
    }
    expect(resources.length).toBeGreaterThanOrEqual(130)
    expect(resources.length).toBeLessThanOrEqual(190)
    const types = rows('resource-containers.json').map(({ type }) => type)
    expect(types.filter((type) => type === 'microsoft.management/managementgroups')).toHaveLength(3)
    expect(types.filter((type) => type === 'microsoft.resources/subscriptions')).toHaveLength(4)
    const groups = new Set(rows('resource-containers.json').map(({ id }) => scopeId(id)))
    for (const { id } of resources) expect(groups.has(scopeId(id.split('/').slice(0, 5).join('/')))).toBe(true)
  })

  it('has every role definition that is assigned but one', () => {
    const missing = new Set(
      assignments.filter((row) => !roleNameOf(row)).map(({ roleDefinitionId }) => roleDefinitionId),
    )
    expect(missing.size).toBe(1)
    expect(rolesOf('adf-tides-prod').map(roleNameOf)).toEqual([undefined])
  })

  it('holds no secret and no address that is not invented', () => {
    const text = JSON.stringify(exports)
    const found = (pattern: RegExp) => text.match(pattern) ?? []
    expect(found(/"secretText":"|-----BEGIN|AccountKey=|SharedAccessKey|sig=|password"\s*:\s*"/gi)).toEqual([])
    // Long, with digits and both cases, without the dashes of a guid: a key or a token.
    const words = found(/[A-Za-z0-9+_~=]{32,}/g)
    expect(words.filter((word) => [/\d/, /[a-z]/, /[A-Z]/].every((kind) => kind.test(word)))).toEqual([])
    const addresses = found(/[\w.]+@[\w.-]+/g)
    expect(addresses.filter((address) => !address.endsWith('@lanternisles.example') && !/odata/.test(address))).toEqual(
      [],
    )
    expect(found(/contoso|fabrikam|northwind|adventure.?works|onmicrosoft/gi)).toEqual([])
    expect(isGuid(sampleTenant.tenantId)).toBe(true)
  })

  it('comes in the shapes of several tools', () => {
    const cli = rows('role-assignments-prod.json')[0]!
    expect(cli.principalId).toBeDefined()
    expect(cli.properties).toBeUndefined()
    expect(rows('role-assignments-shared.json')[0]!.type).toBe('microsoft.authorization/roleassignments')
    expect(rows('role-assignments-dev-test.json')[0]!.type).toBe('Microsoft.Authorization/roleAssignments')
    expect(resources.every(({ type }) => type === type.toLowerCase())).toBe(true)
    const wornKeys = resources.flatMap((row) => Object.keys(row.identity?.userAssignedIdentities ?? {}))
    expect(wornKeys.every((key) => key.includes('/resourcegroups/'))).toBe(true)
    expect(resources.every(({ id }) => id.includes('/resourceGroups/'))).toBe(true)
  })
})

describe('the stories of the sample tenant', () => {
  it('a build machine owns the whole development subscription', () => {
    expect(rolesOf('vm-build-dev').map((row) => [roleNameOf(row), row.scope])).toEqual([
      ['Owner', expect.stringMatching(/^\/subscriptions\/[^/]+$/)],
    ])
  })

  it('a deployment identity is Contributor of a management group', () => {
    const scopes = rolesOf('id-platform-deploy').map(({ scope }) => scope)
    expect(scopes).toContain('/providers/Microsoft.Management/managementGroups/mg-voyages')
  })

  it('`id-app-common` is worn by many types in several regions and every subscription', () => {
    const many = wearers('id-app-common')
    const spread = (of: (row: Row) => unknown) => new Set(many.map(of)).size
    expect(many.length).toBeGreaterThan(10)
    expect(spread(({ type }) => type)).toBeGreaterThanOrEqual(4)
    expect(spread(({ id }) => id.split('/')[2])).toBe(4)
    expect(spread((row) => (row as unknown as { location: string }).location)).toBeGreaterThanOrEqual(3)
  })

  it('`id-ticketprint-prod` is shared by two machines only', () => {
    expect(wearers('id-ticketprint-prod').map(({ name }) => name)).toEqual(['vm-ticketprint-01', 'vm-ticketprint-02'])
  })

  it('identities are left over, one with a role and one without', () => {
    for (const name of ['id-payments-old', 'id-regatta-2024']) expect(wearers(name), name).toEqual([])
    expect(rolesOf('id-payments-old')).toHaveLength(1)
    expect(rolesOf('id-regatta-2024')).toHaveLength(0)
    const federated = rows('federated-credentials.json').filter(({ id }) => /payments-old|regatta/.test(id))
    expect(federated).toEqual([])
  })

  it('resources still name identities that were deleted', () => {
    const records = new Set(resources.map(({ id }) => scopeId(id)))
    const dangling = resources.filter((row) => worn(row).some((id) => !records.has(id))).map(({ name }) => name)
    expect(dangling.sort()).toEqual(['app-menu-test', 'vmss-kiosk-prod'])
  })

  it('roles of principals that no longer exist stayed behind', () => {
    const deleted = new Set(rows('deleted-service-principals.json').map(({ id }) => id))
    const orphans = assignments.filter(({ principalId: id }) => asked.has(id) && !listed.has(id) && !deleted.has(id))
    expect(orphans.map(({ principalId: id }) => id).sort()).toEqual(Object.keys(gone).map(principalOf).sort())
    const notChecked = assignments.filter(({ principalId: id }) => !asked.has(id))
    expect(notChecked.map(({ principalId: id }) => id)).toEqual([principalOf('ci-latecomer-dev')])
  })

  it('a soft-deleted principal still holds roles', () => {
    const [deleted] = rows('deleted-service-principals.json')
    expect(deleted!.deletedDateTime! < sampleTenant.takenAt).toBe(true)
    expect(assignments.filter(({ principalId: id }) => id === deleted!.id)).toHaveLength(2)
    expect(listed.has(deleted!.id)).toBe(false)
  })

  it('`func-tides-prod` has a new principal while its former one holds the roles', () => {
    const tides = resource('func-tides-prod')
    const principals = servicePrincipals.filter((row) => row.alternativeNames?.map(scopeId).includes(scopeId(tides.id)))
    expect(principals).toHaveLength(2)
    const former = principals.find(({ id }) => id !== tides.identity!.principalId)!
    expect(assignments.filter(({ principalId: id }) => id === former.id)).toHaveLength(2)
  })

  it('a machine and an identity belong to the tenant that their subscription came from', () => {
    const foreign = resources.filter(
      ({ identity, properties, type }) =>
        (identity?.tenantId ?? tenantId) !== tenantId ||
        (type === 'microsoft.managedidentity/userassignedidentities' && properties.tenantId !== tenantId),
    )
    expect(foreign.map(({ name }) => name).sort()).toEqual(['id-oldquay-tickets', 'vm-oldquay-01'])
  })

  it('one slot has other roles than its app, the other the same', () => {
    const held = (name: string) => rolesOf(name).map((row) => `${roleNameOf(row)} at ${row.scope}`)
    expect(held('app-booking-prod/slots/staging')).not.toEqual(held('app-booking-prod'))
    expect(held('app-timetable-prod/slots/staging')).toEqual(held('app-timetable-prod'))
    expect(held('app-timetable-prod')).toHaveLength(1)
  })

  it('every system-assigned identity that wears a principal of this tenant is in the directory, but for the latecomer', () => {
    const unknown = resources
      .filter(({ identity }) => identity?.principalId && identity.tenantId === tenantId)
      .filter(({ identity }) => !listed.has(identity!.principalId!))
    expect(unknown.map(({ name }) => name)).toEqual(['ci-latecomer-dev'])
  })

  it('some identities have no role at all, and one has its roles through two groups', () => {
    for (const name of ['vm-gangway-test', 'logic-lost-property-prod', 'id-nightly-report'])
      expect(rolesOf(name), name).toEqual([])
    const groups = rows('groups.json')
    const inner = groups.find(({ members }) => members?.some(({ id }) => id === principalOf('id-nightly-report')))!
    const outer = groups.find(({ members }) => members?.some(({ id }) => id === inner.id))!
    expect(assignments.filter(({ principalId: id }) => id === outer.id)).toHaveLength(2)
  })

  it('a cluster trusts a workload by its own issuer, and GitHub may become five identities, one of them for a fleet', () => {
    const issuer = (resource('aks-voyages-prod').properties.oidcIssuerProfile as { issuerURL: string }).issuerURL
    const federated = rows('federated-credentials.json').map(({ properties }) => properties)
    expect(federated.filter((row) => `${row.issuer}/` === issuer).map((row) => row.subject)).toEqual([
      'system:serviceaccount:boarding:boarding-api',
    ])
    expect(federated.filter((row) => row.issuer === 'https://token.actions.githubusercontent.com')).toHaveLength(22)
    expect(federated.filter((row) => row.claimsMatchingExpression && !('subject' in row))).toHaveLength(1)
  })

  it('some roles are narrowed by a condition, some lie inside a resource, some at the very top', () => {
    const conditional = assignments.filter(({ condition }) => condition).map(({ principalId: id }) => id)
    expect(conditional).toEqual(
      expect.arrayContaining(['id-boarding-workload', 'id-access-steward', 'Platform team'].map(principalOf)),
    )
    const scopes = assignments.map(({ scope }) => scope)
    for (const part of [/\/containers\/tickets$/, /\/secrets\/receipt-signing-key$/, /\/queues\/changes$/, /^\/$/])
      expect(
        scopes.filter((scope) => part.test(scope)),
        String(part),
      ).toHaveLength(1)
  })

  it('one thing is denied to everybody but the weather provider, and one role is only eligible', () => {
    const [deny] = rows('deny-assignments.json')
    expect(deny!.properties.excludePrincipals).toEqual([{ id: principalOf('Weather feed operators'), type: 'Group' }])
    expect(rows('eligible-roles.json').map(({ properties }) => properties.principalId)).toEqual([
      principalOf('Anton Brekke'),
    ])
  })

  it('permissions of the directory are given to identities, and an application has a secret', () => {
    const given = [...rows('app-role-assignments.json'), ...rows('directory-role-assignments.json')]
    expect(given.every(({ principalId: id }) => listed.has(id!))).toBe(true)
    const secrets = rows('applications.json').filter(
      (row) => (row as unknown as { passwordCredentials: unknown[] }).passwordCredentials.length > 0,
    )
    expect(secrets.map(({ displayName }) => displayName)).toEqual(['Ticket scanner'])
  })
})

import { existsSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { indexOf } from '#lib/graph/tenant/tenant-index.ts'
import { scopeId } from '#lib/model/scope.ts'
import { defaultWarningSettings } from '#lib/warnings/settings.ts'
import { warningsOf } from '#lib/warnings/warnings.ts'
import { factsOf, fileOf, readText } from '../facts-of.ts'
import { readFiles } from '../read-files.ts'
import { azurehoundFile, azurehoundRecords, buoy, crane, lamp } from '../testing/azurehound-file.ts'

const lines = azurehoundRecords.map((record) => JSON.stringify(record)).join('\n')
const countsOf = (facts: Awaited<ReturnType<typeof factsOf>>) =>
  Object.fromEntries(Object.entries(facts).flatMap(([kind, all]) => (all.length > 0 ? [[kind, all.length]] : [])))

describe('a file of AzureHound', () => {
  it('is the same as the lines that it prints, in UTF-8 and as PowerShell redirects them', async () => {
    const facts = await factsOf(azurehoundFile)
    for (const text of [lines, Buffer.from(`\ufeff${lines}`, 'utf16le')])
      expect((await readText(text)).facts).toEqual(facts)
  })

  it('gives hosts, identities, and every role assignment that is in it', async () => {
    const facts = await factsOf(azurehoundFile)
    expect(countsOf(facts)).toMatchObject({ resources: 3, principals: 4, roleAssignments: 2, roleDefinitions: 2 })
    expect(facts.resources.map(({ id, shownId, wears }) => [shownId ?? id, wears?.length])).toContainEqual([
      crane.replace('rg-Quay', 'rg-quay'),
      2,
    ])
    expect(facts.roleAssignments.map(({ roleName }) => [roleName])).toEqual([['Owner'], ['Storage Blob Data Reader']])
    expect(facts.roleAssignments[1]?.shownScope).toBe(crane)
  })

  it('names the host of a system-assigned identity that it does not list', async () => {
    const index = indexOf(await factsOf(azurehoundFile), [])
    expect(index.identities.all.map(({ name, kind, wornBy }) => [name, kind, wornBy.length])).toEqual([
      ['vm-Crane', 'system', 1],
      ['id-Buoy', 'user', 1],
      ['ca-Lamp', 'system', 1],
    ])
    expect(index.identities.byArmId.get(scopeId(buoy))?.state).toBe('live')
    expect(index.resourceById(scopeId(lamp))?.type).toBe('microsoft.app/containerapps')
  })

  it('says how far role assignments were listed, and lists no more of other datasets than it says', async () => {
    const { coverage } = await readText(JSON.stringify(azurehoundFile))
    const cell = (dataset: string) => coverage.filter((one) => one.dataset === dataset)
    expect(cell('roleAssignments')).toMatchObject([{ state: 'partial', count: 2 }])
    expect(cell('roleAssignments')[0]?.remedy).toContain('at 1 of 2 scopes here')
    expect(cell('resources')).toMatchObject([{ scope: '/', state: 'partial' }])
    expect(cell('denyAssignments')).toMatchObject([{ state: 'absent' }])
  })

  it('is completed by a file that lists all', async () => {
    const assignment = {
      id: '/subscriptions/s/providers/Microsoft.Authorization/roleAssignments/x',
      type: 'Microsoft.Authorization/roleAssignments',
      principalId: 'p',
      roleDefinitionId: 'r',
    }
    const files = [azurehoundFile, [assignment]].map((content) => fileOf(JSON.stringify(content)))
    const { coverage } = await readFiles(files)
    expect(coverage.filter(({ dataset }) => dataset === 'roleAssignments')).toMatchObject([{ state: 'imported' }])
  })

  it('brings no finding about identities that nobody wears, because not all hosts are listed', async () => {
    const { facts, coverage } = await readText(JSON.stringify(azurehoundFile))
    const { findings } = warningsOf(indexOf(facts, coverage), { ...defaultWarningSettings, now: '2026-01-01' })
    expect(findings.length).toBeGreaterThan(0)
    expect(findings.filter(({ rule }) => rule === 'unworn-user-assigned-identity')).toEqual([])
  })

  it('keeps no secret of a machine', async () => {
    expect(JSON.stringify(await factsOf(azurehoundFile))).not.toMatch(/tide-and-time|dGlkZQ/)
  })

  it('with a record that is not used says so and reads the rest', async () => {
    const { files } = await readText(`${lines}\n${JSON.stringify({ kind: 'AZGroupOwner', data: { owners: [] } })}`)
    expect(files[0]?.problems).toMatchObject([{ reason: '`AZGroupOwner` of AzureHound is not used' }])
  })
})

const shared = new URL('../../../../shared/data/azurehound/', import.meta.url)
const sample = (name: string) => readFileSync(new URL(name, shared))

describe.skipIf(!existsSync(shared))('real output of AzureHound (skipped where `../shared/data` is absent)', () => {
  it.each([
    ['azurehound_v3_list.synthetic.json', 57, 1],
    ['azurehound_v2.2_list.synthetic.json', 53, 0],
  ])('%s: all of its %i records are read or said to be left out', async (name, count, federatedCredentials) => {
    const { files, facts } = await readFiles([fileOf(sample(name), name)])
    const left = files[0]!.problems.reduce((sum, { more = 0 }) => sum + 1 + more, 0)
    expect(files[0]!.recognised[0]!.count + left).toBe(count)
    expect(countsOf(facts)).toEqual({
      ...{ managementGroups: 1, subscriptions: 1, resourceGroups: 2, resources: 10, principals: 8, applications: 1 },
      ...{ groupMemberships: 1, roleDefinitions: 4, roleAssignments: 6, appRoleAssignments: 1 },
      ...{ directoryRoleAssignments: 1, ...(federatedCredentials > 0 && { federatedCredentials }) },
    })
    // BloodHound has no identity of its own kind, and draws neither the cluster's nor what is no strong role.
    const identities = indexOf(facts, []).identities.all
    expect(identities.map(({ name, kind, wornBy }) => `${kind} ${name} ${wornBy.length}`)).toEqual([
      ...['system vm-web01 1', 'user id-orders 4', 'system func-billing 1', 'system aks-01 1', 'system aa-ops 1'],
      'user id-unused 0',
    ])
  })

  it('lists of all roles add those that BloodHound leaves out', async () => {
    const names = ['azurehound_v3_list.synthetic.json', 'azurehound_v3_raw_role_assignments.synthetic.json']
    const { facts } = await readFiles(names.map((name) => fileOf(sample(name), name)))
    const unknownRole = 'f25e0fa2a7c84377a97654943a77a395'
    expect(facts.roleAssignments.map(({ roleName, roleId }) => roleName ?? roleId).toSorted()).toEqual([
      ...['Contributor', 'Contributor', 'Key Vault Secrets User', 'Owner', 'Reader', 'Storage Blob Data Contributor'],
      ...['User Access Administrator', unknownRole],
    ])
  })

  it('federated credentials of applications are read', async () => {
    const { files, facts } = await readFiles([fileOf(sample('federated_identity_credentials.raw.json'))])
    expect(files[0]?.problems).toEqual([])
    expect(facts.federatedCredentials).toHaveLength(5)
  })
})

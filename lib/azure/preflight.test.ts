import type { HttpClient } from '@azure/core-rest-pipeline'
import { expect, it } from 'vitest'
import { rootScope } from '#lib/model/scope.ts'
import type { ReaderAccess } from '../../emulator/access.ts'
import { EmulatedAzure } from '../../emulator/emulated-azure.ts'
import { sampleTenant } from '../../emulator/tenant/sample-tenant.ts'
import { type Preflight, preflight } from './preflight.ts'
import { emulatedConnection } from './testing/emulated-connection.ts'

const checked = (access: Partial<ReaderAccess> = {}) =>
  preflight(emulatedConnection(new EmulatedAzure({ tenant: sampleTenant(), access })))
const states = ({ readings }: Preflight) => new Map(readings.map(({ collector, state }) => [collector, state]))

it('a reader of everything is told that everything is readable', async () => {
  const answer = await checked()
  expect(answer).toMatchObject({
    tenantName: 'Lantern Isles Ferries',
    signedInAs: { kind: 'application' },
    notices: [],
  })
  expect(answer.subscriptions).toHaveLength(4)
  expect([...states(answer)].filter(([, state]) => state !== 'readable')).toEqual([])
})

it('a reader of one subscription is told what is missing above it, with the command that grants it', async () => {
  const [first] = (await checked()).subscriptions
  const answer = await checked({ readerAt: [first!.id] })
  expect(answer.subscriptions.map(({ id }) => id)).toEqual([first!.id])
  expect(states(answer).get('management-groups')).toBe('not readable')
  expect(states(answer).get('resources')).toBe('readable')
  const lacking = answer.readings.find(({ collector }) => collector === 'management-groups')!.lacking
  expect(lacking[0]!.command).toMatch(/^az role assignment create --assignee \S+ --role Reader --scope \/providers/)
})

it('a permission of Microsoft Graph that is lacking is named, with the command that grants it', async () => {
  const answer = await checked({ applicationPermissions: ['Application.Read.All'] })
  expect(states(answer).get('service-principals')).toBe('readable')
  for (const id of ['directory-role-assignments', 'group-members', 'directory-objects'])
    expect(states(answer).get(id), id).toBe('not readable')
  const roles = answer.readings.find(({ collector }) => collector === 'directory-role-assignments')!
  expect(roles.lacking).toMatchObject([{ scope: rootScope, needs: 'RoleManagement.Read.Directory' }])
  expect(roles.lacking[0]!.command).toContain('RoleManagement.Read.Directory')
})

it('a sign-in that may change things is told so', async () => {
  const emulated = emulatedConnection(new EmulatedAzure({ tenant: sampleTenant() }))
  const asOwner: HttpClient = {
    async sendRequest(request) {
      const response = await emulated.transport.sendRequest(request)
      if (!request.url.includes('/permissions?')) return response
      return { ...response, bodyAsText: JSON.stringify({ value: [{ actions: ['*'], notActions: [] }] }) }
    },
  }
  expect((await preflight({ ...emulated, transport: asOwner })).notices).toEqual([
    expect.stringContaining('may give out roles'),
  ])
})

import { indexOf } from '../../tenant/tenant-index.ts'
import { smallTenant } from '../../testing/small-tenant.ts'
import { changeSchema } from '../change-schema.ts'
import { whatIf } from '../what-if.ts'

const g = (name: string) => `/subscriptions/s/resourceGroups/${name}`
export const ids = {
  shared: `${g('ids')}/providers/Microsoft.ManagedIdentity/userAssignedIdentities/shared`,
  vm: `${g('web')}/providers/Microsoft.Compute/virtualMachines/vm`,
  vm2: `${g('web')}/providers/Microsoft.Compute/virtualMachines/vm2`,
  app: `${g('web')}/providers/Microsoft.Web/sites/app`,
  slot: `${g('web')}/providers/Microsoft.Web/sites/app/slots/stage`,
  store: `${g('store')}/providers/Microsoft.Storage/storageAccounts/store`,
  web: g('web'),
  groups: g('store'),
  home: g('ids'),
}

/** A tenant with one of everything that a change may touch. */
export const tenant = indexOf(
  smallTenant({
    subscriptions: { s: [] },
    roles: {
      Reader: [{ actions: ['*/read'] }],
      Owner: [{ actions: ['*'] }],
      Machines: [{ actions: ['Microsoft.Compute/*'] }],
    },
    principals: { ada: { kind: 'user' } },
    groups: { team: ['ada'] },
    resources: [
      { id: ids.shared, settings: { principalId: 'shared-id' } },
      { id: ids.vm, wears: [{ principalId: 'vm-id' }, { identityId: ids.shared, principalId: 'shared-id' }] },
      { id: ids.vm2, wears: [{ principalId: 'vm2-id' }] },
      { id: ids.app, wears: [{ principalId: 'app-id' }] },
      { id: ids.slot, wears: [{ principalId: 'slot-id' }] },
      ids.store,
    ],
    federated: [{ identity: ids.shared, name: 'deploy', issuer: 'https://issuer', subject: 'repo:a' }],
    assignments: [
      { who: 'vm-id', role: 'Reader', at: ids.store },
      { who: 'shared-id', role: 'Owner', at: g('store') },
      { who: 'team', role: 'Machines', at: g('web') },
      { who: 'ada', role: 'Reader', at: ids.vm },
    ],
  }),
)

/** What changes, given as JSON, would do to that tenant. */
export const thoughtOf = (...changes: unknown[]) =>
  whatIf(
    tenant,
    changes.map((change) => changeSchema.parse(change)),
    { at: '2027-01-01T00:00:00Z' },
  )

/** What is lost and gained, in few words. */
export const inShort = ({
  accesses,
  broken,
  orphaned,
  cutOff,
  letIn,
  unworn,
  paths,
}: ReturnType<typeof thoughtOf>) => ({
  lost: accesses.flatMap(({ principal, lost }) => lost.map(({ grant }) => `${principal}: ${grant.roleName}`)).sort(),
  gained: accesses
    .flatMap(({ principal, gained }) => gained.map(({ grant }) => `${principal}: ${grant.roleName}`))
    .sort(),
  broken: broken.map(({ resource, identity, how }) => `${resource.name} ${how} ${identity.name}`).sort(),
  orphaned: orphaned.map(({ principalId }) => principalId as string).sort(),
  cutOff: cutOff.map(({ credential }) => credential.name),
  letIn: letIn.map(({ credential }) => credential.name),
  unworn: unworn.map(({ name }) => name),
  opened: paths.opened.map(({ from, to }) => `${from} → ${to.principalId}`).sort(),
  closed: paths.closed.map(({ from, to }) => `${from} → ${to.principalId}`).sort(),
})

/** Where nothing changes. */
export const nothing = {
  lost: [],
  gained: [],
  broken: [],
  orphaned: [],
  cutOff: [],
  letIn: [],
  unworn: [],
  opened: [],
  closed: [],
}

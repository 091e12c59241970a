import { beforeAll, expect, it } from 'vitest'
import { storyOf } from '#lib/sample/story/story-of.ts'
import { type Tenant, tenantFromDraft } from '../runtime.ts'
import { sampleDraft } from '../sample-draft.ts'
import { listJewels, planContainment } from './plan-containment.ts'

let tenant: Tenant
beforeAll(async () => {
  const last = await sampleDraft()
  const broken = storyOf(last).find(({ takenAt }) => takenAt.startsWith('2026-05-14'))!
  tenant = tenantFromDraft({ ...last, ...broken })
})

it('one role taken away contains the break-in of the sample, in about ten minutes, and nobody else loses by it', () => {
  const { outcome, verified, fewest, steps, jewels } = planContainment(tenant, 'vm-cache-dev', [])
  expect({ outcome, verified, fewest }).toEqual({ outcome: 'cut', verified: true, fewest: true })
  expect(jewels.map(({ name, reached }) => `${name} ${reached}`)).toEqual([
    'subscription sub-lantern-dev yes',
    'key vault kv-booking-dev yes',
  ])
  expect(steps).toMatchObject([
    {
      kind: 'removeRoleAssignment',
      text: 'Take Owner at subscription sub-lantern-dev from id-diagnostics-dev.',
      totalBroken: 0,
      clock: { delay: 'roleChange', label: 'within about 10 minutes' },
      change: { kind: 'remove-role-assignment' },
    },
  ])
  expect(steps[0]!.commands[0]).toMatch(/^az role assignment delete --ids /)
})

it('the shared identity as the jewel is cut off from the repository by the same role', () => {
  const [identity] = tenant.index.identities.all.filter(({ name }) => name === 'id-app-common')
  const { steps } = planContainment(tenant, 'github-diagnostics', [`identity:${identity!.key}`])
  expect(steps.map(({ text }) => text)).toEqual(['Take Owner at subscription sub-lantern-dev from id-diagnostics-dev.'])
})

it('steps that take effect sooner come first', () => {
  const { steps } = planContainment(tenant, 'Sunniva Dahl', [])
  expect(steps.map(({ clock }) => clock.delay)).toEqual(['roleChange', 'groupChange'])
})

it('a jewel that is nothing is refused, and without a choice the defaults are told with how they are reached', () => {
  expect(() => planContainment(tenant, 'vm-cache-dev', ['identity:nobody'])).toThrow(
    '`identity:nobody` is nothing to keep',
  )
  const { jewels } = listJewels(tenant, 'vm-cache-dev')
  expect(jewels[0]).toMatchObject({ reached: 'yes' })
  expect(jewels.at(-1)).toMatchObject({ reached: 'no' })
})

// How long "what if" takes, from ten changes to the whole answer: `npm run bench -- what-if`.

import { accessOf } from '#lib/graph/becoming/access.ts'
import { indexOf, type TenantIndex } from '#lib/graph/tenant/tenant-index.ts'
import { changeSchema } from '#lib/graph/what-if/change-schema.ts'
import { whatIf } from '#lib/graph/what-if/what-if.ts'
import { resourceGroupOf } from '#lib/model/scope.ts'
import { randomFrom } from '#lib/model/testing/random.ts'
import { generatedTenant, sizes } from './generated-tenant.ts'
import { digits, machine, spreadOfTimes, table, timedByProcessor } from './measured.ts'

const wanted = sizes.find(({ resources }) => resources === 100_000)!
const at = '2027-01-01T00:00:00Z'

type Made = { [kind: string]: () => object | undefined }

/** One change of each kind, drawn anew at each call. */
function changesIn(index: TenantIndex, random: (below: number) => number): Made {
  const pick = <T>(list: readonly T[]): T => list[random(list.length)]!
  const { facts, identities } = index
  const system = identities.all.filter(({ kind, wornBy }) => kind === 'system' && wornBy.length > 0)
  const user = identities.all.filter(({ kind, wornBy }) => kind === 'user' && wornBy.length > 0)
  const groups = facts.groupMemberships
  return {
    'delete-resource': () => ({ resource: pick(system).resource!.id }),
    'delete-resource-group': () => ({ resourceGroup: resourceGroupOf(pick(facts.resources).id) }),
    'delete-identity': () => ({ identity: pick(user).armId }),
    'detach-identity': () => {
      const identity = pick(user)
      return { resource: pick(identity.wornBy).resource.id, identity: identity.armId }
    },
    'disable-system-assigned': () => ({ resource: pick(system).resource!.id }),
    'remove-role-assignment': () => ({ assignment: pick(facts.roleAssignments).id }),
    'add-role-assignment': () => ({
      principal: pick(identities.all).principalId,
      role: pick(facts.roleDefinitions).name,
      scope: resourceGroupOf(pick(facts.resources).id),
    }),
    'add-group-member': () => ({ group: pick(groups).id, member: pick(identities.all).principalId }),
    'remove-group-member': () => {
      const group = pick(groups)
      return { group: group.id, member: pick(group.memberIds) }
    },
    'share-identity': () => ({
      resources: [pick(system), pick(system)].map(({ armId }) => armId),
      identity: pick(user).armId,
    }),
    'split-identity': () => ({ identity: pick(user).armId }),
    'move-resource': () => ({ resource: pick(system).resource!.id, to: resourceGroupOf(pick(facts.resources).id) }),
  }
}

function setsOf(index: TenantIndex, kinds: (kind: string) => boolean, runs: number) {
  const { below: random } = randomFrom(7)
  const made = Object.entries(changesIn(index, random)).filter(([kind]) => kinds(kind))
  const times: ReturnType<typeof timedByProcessor>[] = []
  let refused = 0
  for (let run = 0; run < runs; run++) {
    const changes = Array.from({ length: 10 }, () => {
      const [kind, fields] = made[random(made.length)]!
      return changeSchema.parse({ kind, ...fields() })
    })
    try {
      times.push(timedByProcessor(() => whatIf(index, changes, { at })))
    } catch {
      // Two of the changes do not go together, as deleting a resource and then moving it.
      refused++
    }
  }
  return { times, refused }
}

const index = indexOf(generatedTenant(wanted))
accessOf(index)
const isMove = (kind: string) => kind === 'move-resource'
setsOf(index, () => true, 20)
const rows = [
  ['ten changes of any kind', setsOf(index, () => true, 200)],
  ['ten, all of them moves', setsOf(index, isMove, 50)],
] as const
console.log(
  `What if, from ten changes to the whole answer, in milliseconds: ${wanted.resources} resources. ${machine()}\n`,
)
console.log(
  table(
    ['', 'answers', 'median', 'p95', 'worst'],
    rows.flatMap(([name, { times }]) =>
      (['ms', 'processor'] as const).map((clock) => {
        const { median, p95, worst } = spreadOfTimes(times.map((one) => one[clock]))
        const of = clock === 'ms' ? name : `${name}: processor time of the thread`
        return [of, times.length, ...[median, p95, worst].map(digits)]
      }),
    ),
  ),
)

import type { Subject } from '#lib/investigate/subject.ts'
import { type Dataset, datasets, wasRead } from '#lib/model/coverage.ts'
import type { Tenant } from '../runtime.ts'
import { unreadGroups } from '../unread-groups.ts'
import type { GapAnswer } from './investigation-answers.ts'

/** What a blast radius is told by. */
const needed: Dataset[] = [
  'resources',
  'roleDefinitions',
  'roleAssignments',
  'denyAssignments',
  'federatedCredentials',
  'groupMembers',
  'appRoles',
  'directoryRoles',
]

/** What was not read and may add to the answer, with the permission or the export that is missing. */
export function gapsIn({ index, snapshot }: Tenant, { unread }: Pick<Subject, 'unread'>): GapAnswer[] {
  const cells = snapshot.coverage.filter(({ dataset, state }) => needed.includes(dataset) && !wasRead(state))
  const partial = snapshot.coverage.filter(({ dataset, state }) => needed.includes(dataset) && state === 'partial')
  const unlisted = needed.filter((dataset) => !snapshot.coverage.some((cell) => cell.dataset === dataset))
  return [
    ...unread.map((text) => ({ text })),
    ...[...cells, ...partial].map(({ dataset, scope, state, remedy }) => ({
      text: `The ${datasets[dataset]}${scope === '/' ? '' : ` at ${scope}`} were ${state === 'partial' ? 'read in part only' : 'not read'}: what they would add is unknown.`,
      ...(remedy === undefined ? {} : { remedy }),
    })),
    ...unlisted.map((dataset) => ({ text: `Nothing says whether the ${datasets[dataset]} were read.` })),
    ...unreadGroups(index).map((text) => ({ text, remedy: 'Microsoft Graph GroupMember.Read.All' })),
  ]
}

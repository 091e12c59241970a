import type { Explanation } from './explanation.ts'
import { counted, joined, sentence } from './words.ts'

/** Of the answer to what if, what its explanation is composed from. */
export interface Consequences {
  plan: readonly { text: string }[]
  affected: number
  broken: readonly { resource: { name: string }; delay: string }[]
  orphaned: readonly { delay: string }[]
  unworn: readonly { name: string }[]
  cutOff: readonly unknown[]
  clock: readonly { id: string; label: string; why: string }[]
}

/** What thought-of changes come to and by when, with the clock as the chain behind it. */
export function explainWhatIf({ plan, affected, broken, orphaned, unworn, cutOff, clock }: Consequences): Explanation {
  const comes = [
    ...(broken.length > 0 ? [`${counted(broken.length, 'resource')} can no longer act as before`] : []),
    ...(orphaned.length > 0
      ? [`${counted(orphaned.length, 'role assignment')} stay${orphaned.length === 1 ? 's' : ''} behind`]
      : []),
    ...(unworn.length > 0 ? [`nothing would wear ${joined(unworn.slice(0, 3).map(({ name }) => name))} any more`] : []),
    ...(cutOff.length > 0 ? [`${counted(cutOff.length, 'workload')} outside would be cut off`] : []),
  ]
  return {
    sentences: [
      sentence(
        `${counted(plan.length, 'change')} would leave ${counted(affected, 'principal')} with other access than before`,
      ),
      comes.length > 0 ? sentence(joined(comes)) : 'Nothing breaks, and nothing is left over.',
    ],
    because: clock.map(({ label, why }) => ({ text: sentence(`${label}: ${why}`) })),
    wouldChange: ['Nothing was changed: leaving a change out of the list takes its consequences away.'],
    section: 'delays',
  }
}

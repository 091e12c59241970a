import type { Answer, Reason, Verdict } from '../model/verdict.ts'
import type { Explanation } from './explanation.ts'
import { sentence } from './words.ts'

/** Who was asked about, and the name of a thing by its id. */
export interface Asked {
  who: string
  action: string
  scope: string
  nameOf(id: string): string
}

const answered: Record<Answer, (asked: Asked) => string> = {
  yes: ({ who, action, scope }) => `Yes: ${who} may do \`${action}\` at ${scope}.`,
  conditional: ({ who, action, scope }) => `Under a condition: ${who} may do \`${action}\` at ${scope} where it holds.`,
  no: ({ who, action, scope }) => `No: ${who} may not do \`${action}\` at ${scope}.`,
  unknown: ({ who, action, scope }) =>
    `Unknown: whether ${who} may do \`${action}\` at ${scope} hangs on something that was not read.`,
}
const changes: Record<Answer, string> = {
  yes: 'Taking away each of the grants named would make it a no.',
  conditional: 'Another condition, or a grant without one, would change it.',
  no: 'A role that permits the action, given here or above, would make it a yes, unless a deny assignment forbids it.',
  unknown: 'Reading what is missing settles it; Sources says what that needs.',
}

/** A verdict in sentences: the answer, and what decided first. All reasons are the chain behind it. */
export function explainVerdict({ answer, because }: Verdict, asked: Asked): Explanation {
  const chain = because.map((reason) => ({ text: sentence(reasonText(reason, asked)) }))
  return {
    sentences: [
      answered[answer](asked),
      ...(chain[0] ? [chain[0].text] : []),
      ...(chain.length > 1
        ? [`${chain.length === 2 ? 'One more reason is' : `${chain.length - 1} more reasons are`} behind it.`]
        : []),
    ],
    because: chain,
    wouldChange: [changes[answer]],
    section: because.some(({ kind }) => kind === 'door' || kind === 'key')
      ? 'other-doors'
      : answer === 'conditional' || because.some(({ kind }) => kind === 'deny')
        ? 'groups-conditions-denies'
        : 'nothing-by-itself',
  }
}

function reasonText(reason: Reason, { nameOf }: Asked): string {
  const through = 'through' in reason ? throughText(reason.through.map(nameOf)) : ''
  switch (reason.kind) {
    case 'grant':
      return `${reason.roleName} at ${nameOf(reason.scope)} permits it by \`${reason.match.pattern}\`${through}${reason.condition || reason.match.condition ? `, where ${reason.limits ?? 'its condition holds'}` : ''}`
    case 'eligible':
      return `${reason.roleName} at ${nameOf(reason.scope)} would permit it${through}: it is eligible and not activated`
    case 'takenAway':
      return `${reason.roleName} at ${nameOf(reason.scope)} permits it by \`${reason.match.pattern}\` and takes it away by \`${reason.notPattern}\`${through}`
    case 'deny':
      return `the deny assignment ${reason.name} at ${nameOf(reason.scope)} forbids it by \`${reason.match.pattern}\`${reason.condition ? ', where its condition holds' : ''}`
    case 'door':
      return `an entry beside Azure roles at ${nameOf(reason.scope)} gives ${reason.gives}${through}${reason.condition ? `, where ${reason.condition}` : ''}`
    case 'key':
      return `a key of ${nameOf(reason.scope)} can be read by \`${reason.action}\`, and opens the data`
    case 'none':
    case 'gap':
      return reason.text
  }
}

const throughText = (groups: string[]) =>
  groups.length === 0 ? '' : `, through ${groups.length === 1 ? 'the group' : 'the groups'} ${groups.join(' › ')}`

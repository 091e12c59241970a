import { resourceTypeOf } from '#lib/resources/index.ts'
import type { Technique, Yield } from '#lib/techniques/technique.ts'
import { techniques } from '#lib/techniques/techniques/index.ts'
import { aligned, madeFromCode } from './aligned.ts'

/** `docs/techniques.md`, made from the techniques. */
export const techniquesPage = (): string => `# Techniques

${madeFromCode}

A technique is one way to become another identity, or to get at data, without being granted that. Each is a file of
\`lib/techniques/techniques\`. Needs that are joined by _and_ must all be met on the target; those behind _or_ are another
way to the same. A data action is marked (data). ${techniques.length} techniques:

${sections.map(([yields, title, words]) => `## ${title}\n\n${words}\n\n${tableOf(yields)}`).join('\n\n')}

## What is no technique

Deployments: Azure checks each step of one as the caller, so whoever deploys gets nothing that was not theirs. Deleting a
deny assignment, and elevating the access of a global administrator, give nothing to anybody who is not strong already.
`

const sections: [Yield, string, string][] = [
  ['wornIdentities', 'To act as what a resource wears', 'One comes to act as the identities that the target wears.'],
  ['theIdentity', 'To act as a user-assigned identity', 'The target is the identity itself.'],
  ['anyRole', 'To hold any role', 'One comes to hold any role at the target and below.'],
  ['data', 'To get at data', 'One gets what is inside the target, without a data right of one’s own.'],
]

const tableOf = (yields: Yield) =>
  aligned([
    ['technique', 'id', 'on', 'needs', 'stopped by'],
    ...techniques
      .filter((technique) => technique.yields === yields)
      .map((technique) => [
        `[${technique.title}](${technique.reference})`,
        `\`${technique.id}\``,
        technique.targets.map((target) => (target === 'scope' ? 'any scope' : resourceTypeOf(target).label)).join(', '),
        needsOf(technique),
        technique.stoppedBy,
      ]),
  ])

function needsOf({ needs, elsewhere = [] }: Technique): string {
  const named = ({ action, plane }: Technique['needs'][number][number]) =>
    `\`${action}\`${plane === 'data' ? ' (data)' : ''}`
  const here = needs.map((all) => all.map(named).join(' and ')).join(', or ')
  return elsewhere.length > 0 ? `${here}; and somewhere one of ${elsewhere.map(named).join(', ')}` : here
}

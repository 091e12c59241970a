import { datasets } from '#lib/model/coverage.ts'
import type { WarningCategory } from '#lib/model/warning.ts'
import { rules } from '#lib/warnings/rules/index.ts'
import { defaultWarningSettings, warningThresholds } from '#lib/warnings/settings.ts'
import { aligned, madeFromCode } from './aligned.ts'

/** `docs/warnings.md`, made from the rules and their thresholds. */
export function warningsPage(): string {
  return `# Warnings

${madeFromCode}

Each rule is a file of \`lib/warnings/rules\`. What it says of a subject is one of three: a finding, nothing, or _unknown_
with what was not read. ${rules.length} rules:

## Life cycle

${tableOf('lifecycle')}

## Exposure

${tableOf('exposure')}

## Thresholds

\`LANYARD_WARNINGS='{"widelyShared": 20}'\` in the environment sets them.

${aligned([
  ['setting', 'default', 'decides'],
  ...Object.entries(warningThresholds).map(([name, { unless, unit, decides }]) => [
    `\`${name}\``,
    `${unless.toLocaleString('en')} ${unit}`,
    decides,
  ]),
  [
    '`trustedIssuers`',
    defaultWarningSettings.trustedIssuers.map((issuer) => `\`${issuer}\``).join(', '),
    'which issuers of tokens may be trusted, by the beginning of their address',
  ],
  ['`trustedGitHubOwners`', 'everybody', 'owners on GitHub whose repositories may be trusted'],
])}

## What no rule can say

Which objects of the directory an identity owns, and which of its rights it has never used, is not among what is read.
\`policy-cannot-remediate\` knows the roles that a policy's identity holds, not those that the definition asks for.
`
}

const tableOf = (category: WarningCategory) =>
  aligned([
    ['warning', 'rule', 'finds', 'guard', 'needs'],
    ...rules
      .filter((rule) => rule.category === category)
      .map(({ id, title, description, guard, needs, reference }) => [
        `[${title}](${reference})`,
        `\`${id}\``,
        description,
        guard,
        needs.map((need) => datasets[need]).join(', '),
      ]),
  ])

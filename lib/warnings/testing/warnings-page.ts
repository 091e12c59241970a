import { datasets } from '../../model/coverage.ts'
import type { WarningCategory } from '../../model/warning.ts'
import { rules } from '../rules/index.ts'
import { defaultWarningSettings, warningThresholds } from '../settings.ts'

/** `docs/warnings.md`, made from the rules and their thresholds. */
export function warningsPage(): string {
  return `# Warnings

Made from the code: \`node scripts/test.mjs unit lib/warnings/warnings-page -u\` writes it anew.

Each rule is a file of \`lib/warnings/rules\`. What it says of a subject is one of three: a finding, nothing, or *unknown*
with what was not read. ${rules.length} rules:

## Life cycle

${tableOf('lifecycle')}

## Exposure

${tableOf('exposure')}

## Thresholds

| setting | default | decides |
| --- | --- | --- |
${Object.entries(warningThresholds)
  .map(([name, { unless, unit, decides }]) => `| \`${name}\` | ${unless.toLocaleString('en')} ${unit} | ${decides} |`)
  .join('\n')}
| \`trustedIssuers\` | ${defaultWarningSettings.trustedIssuers.map((issuer) => `\`${issuer}\``).join(', ')} | which issuers of tokens may be trusted, by the beginning of their address |
`
}

function tableOf(category: WarningCategory): string {
  const rows = rules
    .filter((rule) => rule.category === category)
    .map(
      ({ id, title, description, guard, needs, reference }) =>
        `| [${title}](${reference}) | \`${id}\` | ${cell(description)} | ${cell(guard)} | ${needs.map((need) => datasets[need]).join(', ')} |`,
    )
  return ['| warning | rule | finds | guard | needs |', '| --- | --- | --- | --- | --- |', ...rows].join('\n')
}

const cell = (text: string) => text.replaceAll('|', '\\|')

import type { Finding, Severity } from '#lib/model/warning.ts'
import type { JudgedWarnings } from './judged-warnings.ts'

const levels: Record<Severity, 'error' | 'warning' | 'note'> = {
  critical: 'error',
  high: 'error',
  medium: 'warning',
  low: 'note',
  info: 'note',
}

/** Warnings as a SARIF 2.1.0 log. https://docs.oasis-open.org/sarif/sarif/v2.1.0/sarif-v2.1.0.html */
export function warningsSarif({ rules, findings, notChecked, known }: JudgedWarnings) {
  const places = new Map(rules.map(({ id }, at) => [id, at]))
  return {
    $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
    version: '2.1.0',
    runs: [
      {
        tool: { driver: { name: 'Lanyard', rules: rules.map(descriptorOf) } },
        invocations: [
          {
            executionSuccessful: true,
            toolExecutionNotifications: notChecked.map(({ rule, text, remedy }) => ({
              level: 'warning',
              message: { text: remedy ? `not checked: ${text}\n${remedy}` : `not checked: ${text}` },
              associatedRule: { id: rule, index: places.get(rule)! },
            })),
          },
        ],
        results: findings.map((finding) => ({
          ...resultOf(finding, places.get(finding.rule)!),
          ...(known ? { baselineState: known.has(finding.id) ? 'unchanged' : 'new' } : {}),
        })),
      },
    ],
  }
}

const descriptorOf = ({ id, title, category, description, guard, reference }: JudgedWarnings['rules'][number]) => ({
  id,
  shortDescription: { text: title },
  fullDescription: { text: description },
  help: { text: guard },
  helpUri: reference,
  properties: { category },
})

function resultOf({ id, rule, severity, severityReason, subject, subjectName, ...rest }: Finding, ruleIndex: number) {
  return {
    ruleId: rule,
    ruleIndex,
    level: levels[severity],
    message: { text: `${subjectName}: ${severityReason}. ${rest.why}` },
    locations: [
      {
        physicalLocation: { artifactLocation: { uri: encodeURI(subject) } },
        logicalLocations: [{ name: subjectName, fullyQualifiedName: subject }],
      },
    ],
    relatedLocations: rest.evidence.map(({ node, text }) => ({
      message: { text },
      logicalLocations: [{ fullyQualifiedName: node }],
    })),
    partialFingerprints: { 'finding/v1': id },
    properties: { severity, remedy: rest.remedy },
  }
}

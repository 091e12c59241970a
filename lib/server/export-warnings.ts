import { warningsJunit } from '#lib/exports/warnings-junit.ts'
import { warningsSarif } from '#lib/exports/warnings-sarif.ts'
import { RequestError } from './answered.ts'
import type { WarningsAnswer } from './answers.ts'

/** A file of the warnings; what is accepted counts as known. @throws {RequestError} on a format that is none */
export function exportWarnings(answer: WarningsAnswer, format: string | null) {
  const known = new Set(answer.findings.flatMap(({ id, accepted }) => (accepted ? [id] : [])))
  switch (format) {
    case 'json':
      return { text: JSON.stringify(answer, undefined, 2), type: 'application/json', name: 'warnings.json' }
    case 'sarif':
      return {
        text: JSON.stringify(warningsSarif({ ...answer, known }), undefined, 2),
        type: 'application/sarif+json',
        name: 'warnings.sarif',
      }
    case 'junit':
      return { text: warningsJunit({ ...answer, known }), type: 'application/xml', name: 'warnings.xml' }
    default:
      throw new RequestError(400, `\`format\` is \`${format ?? ''}\`: give \`json\`, \`sarif\` or \`junit\``)
  }
}

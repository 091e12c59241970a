import type { Finding } from '../model/warning.ts'
import type { Explanation } from './explanation.ts'
import { sectionsOfRules } from './sections-of-rules.ts'
import { counted, sentence } from './words.ts'

/** Why a warning is there, from its evidence; `guard` is what keeps its rule from false alarms. */
export function explainFinding(finding: Finding, guard: string): Explanation {
  const { subjectName, title, severity, severityReason, evidence } = finding
  return {
    sentences: [
      `${subjectName} has the warning “${title}”, which rests on ${counted(evidence.length, 'piece of evidence', 'pieces of evidence')}.`,
      sentence(`its severity here is ${severity}: ${severityReason}`),
      sentence(guard),
    ],
    because: evidence,
    wouldChange: [sentence(finding.remedy.text)],
    section: sectionsOfRules.get(finding.rule) ?? 'what-is-left-over',
  }
}

import { type Finding, severities } from '../../../model/warning.ts'
import { type DrawLens, drawnOf } from '../drawing.ts'
import { Picture } from '../picture.ts'
import { counted } from '../words.ts'

/** What lives have come to, one node for each state with all it befell: orphaned, soft-deleted, worn by nobody. */
export const drawLifecycle: DrawLens = (index, _query, findings) => {
  const picture = new Picture(index, findings)
  for (const found of Map.groupBy(findings, ({ rule }) => rule).values()) addState(picture, found)
  const notes = findings.length > 0 ? [] : ['No warning about a life cycle came out of what was read.']
  return drawnOf(picture, notes)
}

function addState(picture: Picture, found: Finding[]) {
  const [first] = found
  if (!first) return
  const subjects = new Map(found.map((finding) => [finding.subject, finding]))
  const state = picture.add({
    id: `state:${first.rule}`,
    kind: 'state',
    band: 'states',
    label: first.title,
    sublabel: `state · ${counted(subjects.size, 'node')}`,
    category: 'other',
    state: 'live',
  })
  const severity = severities.find((one) => found.some((finding) => finding.severity === one))
  if (severity) picture.nodes.get(state)!.badge = { severity, count: found.length }
  for (const [subject, finding] of subjects) {
    if (!picture.nodes.has(subject)) picture.addFocus(subject)
    if (!picture.nodes.has(subject)) continue
    picture.connect({
      source: state,
      target: subject,
      kind: 'befell',
      certainty: 'yes',
      label: finding.severity,
      because: [
        { text: `${finding.subjectName}: ${finding.title}.`, node: subject },
        { text: finding.severityReason },
        ...finding.evidence.map(({ node, text }) => ({ text, node })),
      ],
    })
  }
}

import { canonical, sha256 } from './canonical.ts'
import type { ReportContent } from './report-content.ts'

/**
 * Everything that a report tells as JSON. Each section has the SHA-256 of its canonical JSON (keys in order, no space),
 * and the whole has that of everything but its own hash.
 */
export function evidenceOf({ title, writtenAt, tenant, notes, pinned, snapshots, ...told }: ReportContent): string {
  const { asOf, subject, falls, rings, backward, notRead } = told.investigation
  const sections = {
    subject,
    blastRadius: { falls, rings },
    backward,
    timeline: told.timeline,
    containment: told.plan,
    notes: { notes, pinned },
    notRead,
  }
  const hashed = Object.fromEntries(
    Object.entries(sections).map(([name, content]) => [name, { sha256: sha256(canonical(content)), content }]),
  )
  const whole = { lanyard: 'evidence', version: 1, title, writtenAt, tenant, asOf, snapshots, sections: hashed }
  return `${JSON.stringify({ ...whole, sha256: sha256(canonical(whole)) }, null, 2)}\n`
}

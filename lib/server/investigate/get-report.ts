import { RequestError } from '../answered.ts'
import { getNode } from '../get-node.ts'
import { type Runtime, runtime, type Tenant } from '../runtime.ts'
import { getCase } from './case-files.ts'
import { getTimeline } from './get-timeline.ts'
import { investigate } from './investigate.ts'
import { planContainment } from './plan-containment.ts'
import { hashOfFacts } from './report/canonical.ts'
import { documentOf } from './report/document-of.ts'
import { evidenceOf } from './report/evidence-of.ts'
import { htmlOf } from './report/html-of.ts'
import { markdownOf } from './report/markdown-of.ts'
import type { ReportContent, SnapshotEvidence } from './report/report-content.ts'
import { textOf } from './report/text-of.ts'

export const reportFormats = ['html', 'markdown', 'json', 'text'] as const
export type ReportFormat = (typeof reportFormats)[number]

export interface ReportRequest {
  node: string
  jewels: string[]
  format: ReportFormat
  /** When it is written, ISO 8601. */
  now: string
  title?: string
  notes?: string
  pinned?: string[]
  /** Further snapshots that it rests on. */
  others?: Tenant[]
}

export interface Report {
  name: string
  type: string
  text: string
}

const files: Record<ReportFormat, [type: string, ending: string]> = {
  html: ['text/html; charset=utf-8', 'html'],
  markdown: ['text/markdown; charset=utf-8', 'md'],
  json: ['application/json', 'json'],
  text: ['text/plain; charset=utf-8', 'txt'],
}

type Kept = Pick<Runtime, 'snapshots' | 'difference'>

/** An investigation as one file. @throws {RequestError} */
export async function getReport(tenant: Tenant, request: ReportRequest, kept: Kept = runtime()): Promise<Report> {
  const { format } = request
  const content = await contentOf(tenant, request, kept)
  const [type, ending] = files[format]
  const name = `lanyard-investigation-${content.investigation.asOf.takenAt.slice(0, 10)}.${ending}`
  return { name, type, text: formatted(content, format) }
}

/** The report of a case, as of its own snapshot. @throws {RequestError} where the case or its snapshot is gone */
export async function getCaseReport(
  tenant: Tenant,
  { id, format, now }: { id: string; format: ReportFormat; now: string },
): Promise<Report> {
  const { snapshot, snapshots, node, jewels, title, notes, pinned, takenAt } = await getCase(tenant, id)
  const own = snapshot === undefined ? undefined : await runtime().tenant(snapshot)
  if (!own) throw new RequestError(404, `the snapshot of ${takenAt} that this case is told from is not there any more`)
  const all = await runtime().snapshots()
  const others: Tenant[] = []
  for (const one of all.filter((other) => snapshots.includes(other.id))) others.push(await runtime().glance(one))
  return getReport(own, { node, jewels, format, now, title, notes, pinned, others })
}

async function contentOf(tenant: Tenant, request: ReportRequest, kept: Kept): Promise<ReportContent> {
  const { node, jewels, now, title, notes = '', pinned = [], others = [] } = request
  const investigation = investigate(tenant, node)
  return {
    title: title ?? `Investigation of ${investigation.subject.name}`,
    writtenAt: now,
    tenant: tenant.snapshot.tenantName ?? tenant.snapshot.tenantId,
    notes,
    pinned: pinned.map((one) => ({ node: one, name: getNode(tenant, one)?.node.label ?? one })),
    investigation,
    plan: planContainment(tenant, node, jewels),
    timeline: await getTimeline(tenant, node, kept),
    snapshots: [tenant, ...others].map(evidenceIn),
  }
}

const evidenceIn = ({ snapshot: { id, takenAt, label, tenantId }, index }: Tenant): SnapshotEvidence => ({
  id,
  takenAt,
  label,
  tenantId,
  ...hashOfFacts(index.facts),
})

function formatted(content: ReportContent, format: ReportFormat): string {
  switch (format) {
    case 'html':
      return htmlOf(documentOf(content))
    case 'markdown':
      return markdownOf(documentOf(content))
    case 'text':
      return textOf(documentOf(content))
    case 'json':
      return evidenceOf(content)
  }
}

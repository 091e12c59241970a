'use client'

import { ChevronRight } from 'lucide-react'
import { Termed } from '#components/explain/explanation-text.tsx'
import { LearnLink } from '#components/explain/learn-link.tsx'
import { SeverityShape } from '#components/glyphs/severity-mark.tsx'
import { CodeBlock } from '#components/ui/code-block.tsx'
import { Tabs } from '#components/ui/tabs.tsx'
import { sectionsOfRules } from '#lib/explain/sections-of-rules.ts'
import type { Finding, Remedy } from '#lib/model/warning.ts'
import { NodeLink } from './node-link.tsx'

/** One finding: opens to why it matters, what it rests on, and what to do, as text to review. */
export function FindingPart({ finding, onSelect }: { finding: Finding; onSelect: (id: string) => void }) {
  return (
    <details className="group rounded-md border border-line open:bg-bg">
      <summary className="flex cursor-pointer list-none [&::-webkit-details-marker]:hidden items-start gap-2 rounded-md px-2.5 py-2 hover:bg-raised">
        <span className="mt-1">
          <SeverityShape severity={finding.severity} size={12} />
        </span>
        <span className="min-w-0 flex-1">
          <span className="block font-medium text-ink">{finding.title}</span>
          <span className="block text-muted text-xs">
            <span className="font-medium capitalize">{finding.severity}</span>: {finding.severityReason}
          </span>
        </span>
        <ChevronRight
          aria-hidden="true"
          className="mt-0.5 size-3.5 shrink-0 text-faint transition-transform group-open:rotate-90"
        />
      </summary>
      <div className="space-y-3 border-line border-t px-2.5 py-2.5">
        <p className="text-ink">
          <Termed text={finding.why} />
        </p>
        {finding.evidence.length > 0 ? (
          <div>
            <h4 className="mb-1 font-medium text-muted text-xs">Evidence</h4>
            <ul className="space-y-1">
              {finding.evidence.map((evidence) => (
                <li key={`${evidence.node} ${evidence.text}`}>
                  <NodeLink node={evidence.node} onSelect={onSelect} className="font-normal">
                    {evidence.text}
                  </NodeLink>
                </li>
              ))}
            </ul>
          </div>
        ) : null}
        <div>
          <h4 className="mb-1 font-medium text-muted text-xs">What to do</h4>
          <p className="mb-2 text-ink">{finding.remedy.text}</p>
          <RemedyCode remedy={finding.remedy} />
        </div>
        <LearnLink section={sectionsOfRules.get(finding.rule) ?? 'what-is-left-over'} />
      </div>
    </details>
  )
}

const languages = [
  ['azureCli', 'Azure CLI'],
  ['powerShell', 'PowerShell'],
  ['bicep', 'Bicep'],
  ['terraform', 'Terraform'],
] as const

/** Text to review in each language that there is. */
export function RemedyCode({ remedy }: { remedy: Remedy }) {
  const written = languages.filter(([key]) => remedy[key])
  const tabs = written.map(([key, title]) => ({
    key,
    title,
    content: <Code text={remedy[key] ?? ''} language={title} />,
  }))
  if (tabs.length === 0) return null
  return (
    <>
      <Tabs label="Languages" tabs={tabs} />
      <p className="mt-1.5 text-muted text-xs">To review and run yourself: Lanyard never changes anything in Azure.</p>
    </>
  )
}

const Code = ({ text, language }: { text: string; language: string }) => (
  <div className="pt-2">
    <CodeBlock text={text} what={`the ${language} text`} />
  </div>
)

import { BookOpen, ChevronRight } from 'lucide-react'
import type { Explanation } from '#lib/explain/explanation.ts'
import { ExplanationText } from './explanation-text.tsx'

/** An explanation that opens in place. */
export const ExplainDetails = ({ explanation }: { explanation: Explanation }) => (
  <details className="group/explain rounded-md border border-line bg-accent-soft/40 text-ink">
    <summary className="flex cursor-pointer list-none items-center gap-2 px-2.5 py-1.5 font-medium text-xs [&::-webkit-details-marker]:hidden">
      <BookOpen className="size-3.5 text-accent-strong" aria-hidden="true" />
      Explain this
      <ChevronRight className="ml-auto size-3.5 text-muted group-open/explain:rotate-90" aria-hidden="true" />
    </summary>
    <div className="flex flex-col gap-2 px-2.5 pb-2.5 leading-relaxed">
      <ExplanationText explanation={explanation} chain />
    </div>
  </details>
)

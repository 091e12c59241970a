'use client'
import { Check, TriangleAlert } from 'lucide-react'
import { useEffect, useRef } from 'react'
import type { ImportAnswer } from '#lib/server/answers.ts'
import { Button, ButtonLink } from '../ui/button.tsx'
import { counted } from '../ui/count-words.ts'
import { ImportedFiles } from './imported-files.tsx'

/** What became of an import: the whole in one line, then file by file. */
export function ImportResult({ answer, onAgain }: { answer: ImportAnswer; onAgain: () => void }) {
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => heading.current?.focus(), [])
  const { title, detail } = wordsOf(answer)
  return (
    <div>
      <div className="flex flex-wrap items-start gap-x-4 gap-y-3 px-4 py-4">
        {answer.snapshot ? (
          <Check size={20} className="text-ok" aria-hidden="true" />
        ) : (
          <TriangleAlert size={20} className="text-high" aria-hidden="true" />
        )}
        <div className="min-w-0 flex-1 basis-64">
          <h3 ref={heading} tabIndex={-1} className="font-medium text-base text-ink outline-none">
            {title}
          </h3>
          <p className="text-muted">{detail}</p>
        </div>
        <div className="flex flex-wrap gap-2">
          <Button onClick={onAgain}>Import something else</Button>
          {answer.snapshot && (
            <ButtonLink href="/graph" look="primary" newest>
              Show in graph
            </ButtonLink>
          )}
        </div>
      </div>
      <ImportedFiles files={answer.files} />
    </div>
  )
}

function wordsOf({ snapshot, files }: ImportAnswer): { title: string; detail: string } {
  if (!snapshot)
    return {
      title: 'Nothing was stored',
      detail: `None of ${counted(files.length, 'file')} held anything that Lanyard knows. What was shown before is still there.`,
    }
  const read = files.filter(({ recognised }) => recognised.length > 0).length
  const troubled = files.filter(({ problems }) => problems.length > 0).length
  return {
    title: `Imported as snapshot ${snapshot.id}`,
    detail: `${read} of ${counted(files.length, 'file')} recognised${troubled === 0 ? ', without a problem.' : `; ${counted(troubled, 'file')} with problems, listed first. The rest was read.`}`,
  }
}

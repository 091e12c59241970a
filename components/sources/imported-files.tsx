'use client'
import { Check, CircleAlert, CircleX } from 'lucide-react'
import { useState } from 'react'
import type { ImportedFile, ImportProblem } from '#lib/server/answers.ts'
import { Button } from '../ui/button.tsx'
import { byteWords, countWords } from '../ui/count-words.ts'

/** How many files are listed before one asks for all of them. */
const first = 50

/** File by file: what was recognised in it, and what was not, with place and reason. Files with problems come first. */
export function ImportedFiles({ files }: { files: ImportedFile[] }) {
  const [all, setAll] = useState(false)
  const sorted = files.toSorted((a, b) => Number(b.problems.length > 0) - Number(a.problems.length > 0))
  const shown = all ? sorted : sorted.slice(0, first)
  return (
    <>
      <ul aria-label="Imported files" className="border-line border-t">
        {shown.map((file) => (
          <li key={file.name} className="border-line border-b px-4 py-2 last:border-b-0">
            <FileLine file={file} />
          </li>
        ))}
      </ul>
      {shown.length < sorted.length && (
        <div className="border-line border-t px-4 py-2">
          <Button small look="quiet" onClick={() => setAll(true)}>
            Show all {countWords(sorted.length)} files
          </Button>
        </div>
      )}
    </>
  )
}

function FileLine({ file: { name, bytes, recognised, problems } }: { file: ImportedFile }) {
  return (
    <>
      <div className="flex flex-wrap items-center gap-x-3 gap-y-1">
        <FileIcon read={recognised.length > 0} troubled={problems.length > 0} />
        <span className="wrap-anywhere min-w-0 font-medium text-ink">{name}</span>
        <span className="figures text-faint text-xs">{byteWords(bytes)}</span>
        <span className="ml-auto flex flex-wrap justify-end gap-x-3 text-muted text-xs">
          {recognised.map(({ what, count }) => (
            <span key={what}>
              <span className="figures font-medium text-ink">{countWords(count)}</span> {what}
            </span>
          ))}
          {recognised.length === 0 && 'not recognised'}
        </span>
      </div>
      {problems.length > 0 && (
        <ul className="mt-1 flex flex-col gap-1 pl-7">
          {problems.map((problem) => (
            <ProblemLine key={`${problem.place} ${problem.reason}`} problem={problem} />
          ))}
        </ul>
      )}
    </>
  )
}

function FileIcon({ read, troubled }: { read: boolean; troubled: boolean }) {
  if (!read) return <CircleX size={16} className="text-high" aria-label="Not recognised" />
  if (troubled) return <CircleAlert size={16} className="text-medium" aria-label="Read in part" />
  return <Check size={16} className="text-ok" aria-label="Read" />
}

const ProblemLine = ({ problem: { place, reason, more } }: { problem: ImportProblem }) => (
  <li className="wrap-anywhere text-muted text-xs">
    {place && <code className="mr-2 rounded-sm bg-raised px-1 py-px text-2xs text-ink">{place}</code>}
    {reason}
    {more ? <span className="text-faint"> · and {countWords(more)} more like it</span> : null}
  </li>
)

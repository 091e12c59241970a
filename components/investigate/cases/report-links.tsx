'use client'

import { Download, Printer } from 'lucide-react'
import { Button, buttonClass } from '#components/ui/button.tsx'
import { useNames } from '../masked-names.ts'

const formats = [
  { format: 'html', label: 'HTML', hint: 'One file with its pictures, to read and to print' },
  { format: 'markdown', label: 'Markdown', hint: 'For a ticket or a wiki' },
  { format: 'json', label: 'Evidence, JSON', hint: 'Every fact behind it, with hashes' },
] as const

/** The report of a case, or of what is looked at; `of` says which. */
export function ReportLinks({ of }: { of: string[][] }) {
  const { masked } = useNames()
  const linkTo = (format: string) => `/api/investigate/report?${new URLSearchParams([['format', format], ...of])}`
  return (
    <section>
      <h3 className="mb-1 text-muted text-xs">Report</h3>
      {masked ? (
        <p className="text-muted text-xs">A report names things: show the names first.</p>
      ) : (
        <div className="flex flex-wrap gap-1.5">
          {formats.map(({ format, label, hint }) => (
            <a key={format} href={linkTo(format)} download title={hint} className={buttonClass({ small: true })}>
              <Download className="size-3.5" aria-hidden="true" /> {label}
            </a>
          ))}
          <Button small title="Prints what is shown, without the frame around it" onClick={() => print()}>
            <Printer className="size-3.5" aria-hidden="true" /> Print
          </Button>
        </div>
      )}
    </section>
  )
}

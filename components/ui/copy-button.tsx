'use client'

import { Check, Copy } from 'lucide-react'
import { useEffect, useState } from 'react'
import { Button } from './button.tsx'

/** Copies `text`. `what` names it for the label: `copy principal id`. */
export function CopyButton(props: { text: string; what?: string; words?: string; className?: string }) {
  const { text, what, words, className } = props
  const [outcome, setOutcome] = useState<'copied' | 'refused'>()
  useEffect(() => {
    if (!outcome) return
    const timer = setTimeout(() => setOutcome(undefined), 1600)
    return () => clearTimeout(timer)
  }, [outcome])
  const label =
    outcome === 'copied' ? 'Copied' : outcome === 'refused' ? 'The browser refused: select and copy' : undefined
  return (
    <Button
      look="quiet"
      small
      icon={!words}
      className={className}
      aria-label={words ? undefined : (label ?? `Copy ${what ?? 'to the clipboard'}`)}
      title={label ?? `Copy ${what ?? ''}`.trim()}
      onClick={(event) => {
        event.stopPropagation()
        copied(text).then((done) => setOutcome(done ? 'copied' : 'refused'))
      }}
    >
      {outcome === 'copied' ? <Check size={13} className="text-ok" /> : <Copy size={13} />}
      {words ? (label ?? words) : null}
    </Button>
  )
}

async function copied(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text)
    return true
  } catch {
    return false
  }
}

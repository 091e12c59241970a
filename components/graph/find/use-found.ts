'use client'

import { parseAsString, useQueryState } from 'nuqs'
import { useState } from 'react'
import { useFoundInGraph } from '#components/queries.ts'
import { useSettled } from '#components/shell/use-settled.ts'
import type { Mistake } from '#lib/expression/mistake.ts'
import { parse } from '#lib/expression/parse.ts'
import type { AskedGraph } from '#lib/server/graph-query.ts'

export interface Finding {
  text: string
  /** Nodes of the view that fit, once that is known; `undefined` while nothing is looked for. */
  found: string[] | undefined
  /** How many things fit, and of how many it is not known. */
  total: number
  unknown: number
  /** Why nothing could be looked for, once one stopped typing. */
  mistake: Mistake | undefined
  find(text: string): void
  next(): void
}

/** An expression over the view, kept in the address; what it finds, and the next place after the last one gone to. */
export function useFound(view: AskedGraph, goTo: (id: string) => void): Finding {
  const [text, setText] = useQueryState('find', parseAsString.withDefault('').withOptions({ shallow: true }))
  const [at, setAt] = useState(-1)
  const settled = useSettled(text.trim(), 200)
  const { mistake } = settled === '' ? {} : parse(settled)
  const { data, error } = useFoundInGraph(view, mistake ? '' : settled)
  const isAnswered = data !== undefined && settled !== '' && settled === text.trim()
  const found = isAnswered ? data.found : undefined
  return {
    text,
    found,
    total: isAnswered ? data.total : 0,
    unknown: isAnswered ? data.unknown : 0,
    mistake: mistake ?? (error ? { text: error.message, from: 0, to: settled.length } : undefined),
    find(wished) {
      setText(wished === '' ? null : wished)
      setAt(-1)
    },
    next() {
      if (!found || found.length === 0) return
      const next = (at + 1) % found.length
      setAt(next)
      goTo(found[next]!)
    },
  }
}

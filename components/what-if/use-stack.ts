'use client'

import { parseAsNativeArrayOf, useQueryState } from 'nuqs'
import { useMemo, useState } from 'react'
import { parseAsName } from '#components/graph/masks/parse-as-name.ts'
import { mostInAddress, type Stack, type StackedChange, stackOf, textOf } from './stacked-change.ts'

const texts = parseAsNativeArrayOf(parseAsName).withDefault([])
const options = { history: 'replace', shallow: true } as const

/** The changes that the address holds. */
export function useStackedChanges(): Stack {
  const [held] = useQueryState('change', texts)
  return useMemo(() => stackOf(held), [held])
}

/** The changes with all that may be done to them; what was there before comes back by `undo`. */
export function useStack() {
  const [held, hold] = useQueryState('change', texts.withOptions(options))
  const [past, setPast] = useState<string[][]>([])
  const [future, setFuture] = useState<string[][]>([])
  const [refused, setRefused] = useState<string>()
  const stack = useMemo(() => stackOf(held), [held])

  const replace = (next: string[]) => {
    if (next.join('').length > mostInAddress) {
      setRefused('This change does not fit into the address any more: export the plan, and go on with another one.')
      return
    }
    setRefused(undefined)
    setPast([...past, held])
    setFuture([])
    hold(next.length > 0 ? next : null)
  }
  const step = (from: string[][], setFrom: typeof setPast, setTo: typeof setPast) => () => {
    const last = from.at(-1)
    if (!last) return
    setRefused(undefined)
    setFrom(from.slice(0, -1))
    setTo((kept) => [...kept, held])
    hold(last.length > 0 ? last : null)
  }
  return {
    ...stack,
    refused,
    add: (change: StackedChange) => replace([...held, textOf(change)]),
    remove: (at: number) => replace(held.filter((_, other) => other !== at)),
    move: (at: number, by: -1 | 1) => {
      const next = [...held]
      const [moved] = next.splice(at, 1)
      next.splice(at + by, 0, moved!)
      replace(next)
    },
    clear: () => replace([]),
    undo: past.length > 0 ? step(past, setPast, setFuture) : undefined,
    redo: future.length > 0 ? step(future, setFuture, setPast) : undefined,
  }
}

export type ChangeStack = ReturnType<typeof useStack>

/** Accesses that are asked about before and after, in the address as well. */
export function useQuestions() {
  const [held, hold] = useQueryState('ask', texts.withOptions(options))
  const { changes, problem } = useMemo(() => stackOf(held), [held])
  return {
    questions: changes,
    problem,
    add: (question: StackedChange) => hold([...held, textOf(question)]),
    remove: (at: number) => {
      const left = held.filter((_, other) => other !== at)
      hold(left.length > 0 ? left : null)
    },
  }
}

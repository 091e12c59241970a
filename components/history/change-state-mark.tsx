import { CircleDashed, Minus, PencilLine, Plus } from 'lucide-react'
import type { ReactNode } from 'react'
import type { FactChangeAnswer } from '#lib/server/history/get-difference.ts'

export type ChangeState = FactChangeAnswer['state']

export const changeStateWords: Readonly<Record<ChangeState, string>> = {
  added: 'added',
  removed: 'removed',
  changed: 'changed',
  notSeen: 'not seen: coverage gap',
  newlySeen: 'seen for the first time: coverage gap before',
}

const looks: Readonly<Record<ChangeState, [colour: string, icon: ReactNode]>> = {
  added: ['text-ok', <Plus key="added" className="size-3.5" aria-hidden="true" />],
  removed: ['text-critical', <Minus key="removed" className="size-3.5" aria-hidden="true" />],
  changed: ['text-accent-strong', <PencilLine key="changed" className="size-3.5" aria-hidden="true" />],
  notSeen: ['text-muted', <CircleDashed key="notSeen" className="size-3.5" aria-hidden="true" />],
  newlySeen: ['text-muted', <CircleDashed key="newlySeen" className="size-3.5" aria-hidden="true" />],
}

/** By sign, colour and word. */
export function ChangeStateMark({ state, words }: { state: ChangeState; words?: string }) {
  const [colour, icon] = looks[state]
  return (
    <span
      className={`shrink-0 whitespace-nowrap font-medium text-xs [&>svg]:-mt-0.5 [&>svg]:mr-1 [&>svg]:inline ${colour}`}
    >
      {icon}
      {words ?? changeStateWords[state]}
    </span>
  )
}

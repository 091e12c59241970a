import clsx from 'clsx'
import type { NodeState } from '#lib/graph/view/view-types.ts'

export const stateWords: Readonly<Record<NodeState, string>> = {
  live: 'Live',
  deleted: 'Deleted',
  softDeleted: 'Soft-deleted',
  notChecked: 'Not checked',
}

export const stateExplanations: Readonly<Record<NodeState, string>> = {
  live: 'Read and there.',
  deleted: 'Still referenced, but gone from this tenant or foreign to it.',
  softDeleted: 'Deleted and kept for 30 days; it gets no new tokens and cannot be restored.',
  notChecked: 'Nobody looked it up: import a directory listing to know.',
}

const drawings: Readonly<Record<NodeState, string>> = {
  live: 'M3 8.5l3.2 3.2L13 4.8',
  deleted: 'M4 4l8 8M12 4l-8 8',
  softDeleted: 'M8 2.5a5.5 5.5 0 1 0 0 11 5.5 5.5 0 0 0 0-11zM8 5v3.2l2 1.4',
  notChecked: 'M5.6 6a2.4 2.4 0 1 1 3.5 2.2c-.8.4-1.1.9-1.1 1.8M8 12.8h.01',
}

export function StateMark(props: { state: NodeState; className?: string }) {
  const { state, className } = props
  const tone = { live: 'text-muted', deleted: 'text-ink', softDeleted: 'text-ink', notChecked: 'text-faint' }[state]
  const frame = {
    live: 'border-transparent -mx-1.5',
    deleted: 'border-line-strong',
    softDeleted: 'border-line-strong',
    notChecked: 'border-line-strong border-dashed',
  }[state]
  return (
    <span
      title={stateExplanations[state]}
      className={clsx(
        'inline-flex h-5 items-center gap-1 whitespace-nowrap rounded-sm border px-1.5 text-2xs',
        tone,
        frame,
        className,
      )}
    >
      <svg
        viewBox="0 0 16 16"
        width={11}
        height={11}
        fill="none"
        stroke="currentColor"
        strokeWidth={1.8}
        strokeLinecap="round"
        strokeLinejoin="round"
        aria-hidden
      >
        <path d={drawings[state]} />
      </svg>
      {stateWords[state]}
    </span>
  )
}

import clsx from 'clsx'
import { Glyph } from '#components/glyphs/glyph.tsx'
import { StateMark } from '#components/glyphs/state-mark.tsx'
import type { NodeState } from '#lib/graph/view/view-types.ts'
import type { Category } from '#lib/resources/category.ts'

/** Glyph and name. What is not known to live carries its state beside the name, as a word and a drawing. */
export function RowName(props: { category: Category; name: string; state?: NodeState; className?: string }) {
  const { category, name, state = 'live', className } = props
  const gone = state === 'deleted' || state === 'softDeleted'
  return (
    <span className={clsx('flex min-w-0 items-center gap-2', className)}>
      <Glyph category={category} size={15} className={gone ? 'text-faint' : 'text-muted'} />
      <span className={clsx('truncate font-medium', gone ? 'text-muted' : 'text-ink')} title={name}>
        {name}
      </span>
      {state === 'live' ? null : <StateMark state={state} />}
    </span>
  )
}

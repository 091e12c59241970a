import clsx from 'clsx'
import type { ReactNode } from 'react'
import { PageHeading } from '../ui/page.tsx'

/**
 * A screen with its heading. `fill` takes the height that is left, for what scrolls by itself: the last child is then
 * given `min-h-0 flex-1`.
 */
export function Page(props: {
  title: string
  description?: ReactNode
  actions?: ReactNode
  fill?: boolean
  children: ReactNode
}) {
  return (
    <div
      className={clsx(
        'mx-auto flex w-full flex-col gap-4 px-4 py-5 md:px-6',
        props.fill ? 'h-full min-h-96' : 'max-w-7xl',
      )}
    >
      <PageHeading title={props.title} actions={props.actions}>
        {props.description}
      </PageHeading>
      {props.children}
    </div>
  )
}

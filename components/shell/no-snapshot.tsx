import type { ReactNode } from 'react'
import { ButtonLink } from '../ui/button.tsx'
import { EmptyMessage } from '../ui/message.tsx'

/** Stands where a screen would that has no snapshot to show; the children say what there will be. */
export function NoSnapshot({ children, action }: { children: ReactNode; action?: ReactNode }) {
  return (
    <EmptyMessage
      title="No snapshot yet"
      action={
        <>
          <ButtonLink href="/sources" look="primary">
            Go to Sources
          </ButtonLink>
          {action}
        </>
      }
    >
      {children}
    </EmptyMessage>
  )
}

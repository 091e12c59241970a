import type { Metadata } from 'next'
import { ButtonLink } from '#components/ui/button.tsx'
import { EmptyMessage } from '#components/ui/message.tsx'

export const metadata: Metadata = { title: { absolute: 'Not found · Lanyard' } }

export default function NotFound() {
  return (
    <>
      <h1 className="sr-only">Not found</h1>
      <EmptyMessage title="There is no such page" action={<ButtonLink href="/">Go to the overview</ButtonLink>}>
        The address may be mistyped, or come from another version.
      </EmptyMessage>
    </>
  )
}

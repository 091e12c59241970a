'use client'
import NextLink from 'next/link'
import { type ComponentProps, Suspense } from 'react'
import { useAtSnapshot } from './use-at-snapshot.ts'

type LinkProps = Omit<ComponentProps<typeof NextLink>, 'href'> & {
  href: string
  /** Leads to the newest snapshot, whichever is shown. */
  newest?: boolean
}

/** A link that stays at the snapshot that is shown. What the server draws does not know it yet. */
export function Link({ newest = false, ...link }: LinkProps) {
  if (newest) return <NextLink {...link} />
  return (
    <Suspense fallback={<NextLink {...link} />}>
      <LinkAtSnapshot {...link} />
    </Suspense>
  )
}

function LinkAtSnapshot({ href, ...link }: LinkProps) {
  return <NextLink href={useAtSnapshot()(href)} {...link} />
}

'use client'
import NextLink from 'next/link'
import { type ComponentProps, Suspense, useState } from 'react'
import { useAtSnapshot } from './use-at-snapshot.ts'

type LinkProps = Omit<ComponentProps<typeof NextLink>, 'href'> & {
  href: string
  /** Leads to the newest snapshot, whichever is shown. */
  newest?: boolean
}

/** A link that stays at the snapshot that is shown. What the server draws does not know it yet. */
export function Link({ newest = false, ...link }: LinkProps) {
  if (newest) return <LinkOnIntent {...link} />
  return (
    <Suspense fallback={<LinkOnIntent {...link} />}>
      <LinkAtSnapshot {...link} />
    </Suspense>
  )
}

function LinkAtSnapshot({ href, ...link }: LinkProps) {
  return <LinkOnIntent href={useAtSnapshot()(href)} {...link} />
}

/** Where it leads is loaded ahead as soon as somebody points at it or comes to it by the keyboard, not before. */
function LinkOnIntent(link: LinkProps) {
  const [isMeant, setMeant] = useState(false)
  const mean = () => setMeant(true)
  return (
    <NextLink
      {...link}
      prefetch={isMeant ? null : false}
      onPointerEnter={(event) => {
        link.onPointerEnter?.(event)
        mean()
      }}
      onFocus={(event) => {
        link.onFocus?.(event)
        mean()
      }}
    />
  )
}

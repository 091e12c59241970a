'use client'

import { useEffect, useEffectEvent } from 'react'
import { ErrorMessage } from '#components/ui/message.tsx'
import { Loading, Skeleton } from '#components/ui/skeleton.tsx'
import { useCaseAddress } from './case-address.ts'
import { useCase } from './case-queries.ts'

/** A link that names only a case: what the case looks at comes into the address. */
export function FollowedCase({ id }: { id: string }) {
  const { data, error, refetch } = useCase(id)
  const { lookAt } = useCaseAddress()
  const look = useEffectEvent(lookAt)
  useEffect(() => {
    if (data) look(data)
  }, [data])
  if (error) return <ErrorMessage error={error} retry={refetch} />
  return (
    <>
      <Loading what="the case" />
      <Skeleton className="h-32 w-full" />
    </>
  )
}

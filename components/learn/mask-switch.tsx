'use client'

import { EyeOff } from 'lucide-react'
import { useQueryState } from 'nuqs'
import { Suspense } from 'react'
import { Button } from '#components/ui/button.tsx'
import { maskParser } from './mask-parser.ts'

/** Names of the tenant in examples hidden or shown: a page that is shown to others. */
export const MaskSwitch = () => (
  <Suspense>
    <Switch />
  </Suspense>
)

function Switch() {
  const [isMasked, setMasked] = useQueryState('mask', maskParser)
  return (
    <Button
      small
      aria-pressed={isMasked}
      look={isMasked ? 'primary' : 'secondary'}
      onClick={() => setMasked(!isMasked)}
    >
      <EyeOff className="size-3.5" aria-hidden="true" /> Mask names
    </Button>
  )
}

'use client'
import { LogOut } from 'lucide-react'
import { signOut } from './sign-out.ts'

interface SignOutButtonProps {
  /** Who is signed in, and as what. */
  who: string
}

export function SignOutButton({ who }: SignOutButtonProps) {
  return (
    <button
      type="button"
      onClick={signOut}
      title={`Signed in as ${who}`}
      className="flex h-8 w-full items-center gap-2.5 rounded-md px-2 text-faint transition-colors hover:bg-raised hover:text-ink rail-narrow:justify-center rail-narrow:px-0"
    >
      <LogOut className="size-4.5 shrink-0" strokeWidth={1.6} aria-hidden="true" />
      <span className="rail-narrow:sr-only">Sign out</span>
    </button>
  )
}

import clsx from 'clsx'
import type { ComponentProps } from 'react'
import { Link } from '#components/as-of/link.tsx'

type Look = 'primary' | 'secondary' | 'quiet'
interface Shape {
  look?: Look
  small?: boolean
  /** Square, for a lone icon; give it an `aria-label`. */
  icon?: boolean
}

const looks: Readonly<Record<Look, string>> = {
  primary: 'bg-accent text-on-accent hover:bg-accent-strong',
  secondary: 'border border-line-strong bg-surface text-ink hover:border-line-control hover:bg-raised',
  quiet: 'text-muted hover:bg-raised hover:text-ink',
}

export function buttonClass({ look = 'secondary', small = false, icon = false }: Shape) {
  return clsx(
    'inline-flex shrink-0 select-none items-center justify-center gap-1.5 whitespace-nowrap rounded-md font-medium transition-colors',
    'disabled:pointer-events-none disabled:opacity-50 aria-disabled:pointer-events-none aria-disabled:opacity-50',
    small ? 'h-7 text-xs' : 'h-8 text-sm',
    icon ? (small ? 'w-7' : 'w-8') : small ? 'px-2' : 'px-3',
    looks[look],
  )
}

export function Button({ look, small, icon, className, type = 'button', ...rest }: Shape & ComponentProps<'button'>) {
  return <button type={type} className={clsx(buttonClass({ look, small, icon }), className)} {...rest} />
}

export function ButtonLink({ look, small, icon, className, ...rest }: Shape & ComponentProps<typeof Link>) {
  return <Link className={clsx(buttonClass({ look, small, icon }), className)} {...rest} />
}
